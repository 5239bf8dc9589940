import type { Locale } from "../../domain/locale";
import { choiceWord } from "../../domain/records/choices";
import { anchored, type Anchor } from "../../domain/judgement/anchors";
import type { CompetencyResult, Relation, ReviewResult } from "../../domain/judgement/review";
import { sheetWords } from "../../i18n/sheets";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { matchColumns } from "./matchColumns";
import { outputColumnsOf } from "./outputColumnsOf";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputCell, OutputRow, OutputTable } from "./outputTable";
import { recordHighlights, recordMark } from "./recordMark";

/** Excel takes 32,767 characters a cell. */
const longestCell = 32_000;
const shown = ["manager", "peer", "report", "customer"] as const satisfies readonly Relation[];

/**
 * ReviewResults: one row per employee and competency, with what may be shown of manager ratings and 360° reviews; never
 * who said what. Rows of an earlier period stay where somebody wrote a note; the others go, as they come back with "As of"
 * from the reviews, and would outlive a group that has become too small to be shown. What a score looks like is told of the manager's alone, who answers for it by name.
 * @param standing the table as it is: once it tells what scores look like it goes on, so that no text outlives its anchor.
 */
export function reviewResultsTable({ evaluation, reviews, feedback: { anchors } }: Pick<Scored, "evaluation" | "reviews" | "feedback">, standing: TableContent | null, locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const score = { width: 10, numberFormat: formats.number } as const;
  const told = anchors.length > 0 || (standing !== null && matchColumns(outputColumnsOf("ReviewResults", locale), standing.headers).has("looksLike"));
  const behaviour = { width: 38, wrap: true } as const;
  const specs: readonly ColumnSpec<"reviewResults">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["competency", "key", { width: 26 }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["record", "owned", { width: 13, highlights: recordHighlights(locale) }],
    ["manager", "owned", score],
    ["peer", "owned", score],
    ["report", "owned", score],
    ["customer", "owned", score],
    ["all", "owned", score],
    ["self", "owned", score],
    ["gap", "owned", { width: 12, numberFormat: "+0.00;-0.00;0.00" }],
    ["points", "owned", { width: 10, numberFormat: formats.points, highlights: [{ kind: "bar" }] }],
    ...(told ? [["looksLike", "owned", behaviour], ["nextAsksFor", "owned", behaviour]] as const : []),
    ["leftOut", "owned", { width: 30, wrap: true }],
    ["comments", "owned", { width: 60, wrap: true }],
    ["note", "kept", { width: 32, wrap: true }],
  ];
  const { period } = evaluation;
  const rows = period === null ? [] : evaluation.people.flatMap(({ employee, judgement }): readonly OutputRow[] => {
    const result = reviews.get(employee.key);
    if (result === undefined) return [];
    const whose = { employeeId: employee.id, name: employee.name, periodEnd: period.end, record: words.record.current };
    return [
      ...result.competencies.map((one) => ({ cells: { ...whose, competency: one.competency, ...meansOf(one), ...wordsOf(anchors, one), points: "", leftOut: "", comments: "" } })),
      { cells: { ...whose, competency: words.allCompetencies, ...meansOf(overall(result.competencies)), looksLike: "", nextAsksFor: "", points: judgement ?? "", leftOut: leftOutText(result, locale), comments: commentsText(result, locale) } },
    ];
  });
  return { name: "ReviewResults", sheet: words.sheetNames.ReviewResults, columns: outputColumns("reviewResults", locale, specs), rows, frozenColumns: 3, goneMark: recordMark(evaluation, locale) };
}

interface Means { readonly groups: ReadonlyMap<Relation, { readonly mean: number }>; readonly all: { readonly mean: number } | null; readonly self: number | null }

function meansOf({ groups, all, self }: Means): Readonly<Record<string, OutputCell>> {
  return {
    ...Object.fromEntries(shown.map((relation) => [relation, groups.get(relation)?.mean ?? ""])),
    all: all?.mean ?? "",
    self: self ?? "",
    gap: all !== null && self !== null ? self - all.mean : "",
  };
}

/** What the manager's score looks like, and the next one up. */
function wordsOf(anchors: readonly Anchor[], { competency, groups }: CompetencyResult): Readonly<Record<"looksLike" | "nextAsksFor", string>> {
  const manager = groups.get("manager");
  const { reached, next } = manager === undefined ? { reached: null, next: null } : anchored(anchors, competency, manager.mean);
  return { looksLike: reached?.behaviour ?? "", nextAsksFor: next?.behaviour ?? "" };
}

/** Means over the competencies, each of what is shown of it: what is hidden there is in none of these either. */
function overall(competencies: readonly CompetencyResult[]): Means {
  const meanOver = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length);
  const told = (values: readonly (number | null | undefined)[]): number | null => meanOver(values.filter((value) => value !== null && value !== undefined));
  const all = told(competencies.map((one) => one.all?.mean));
  return {
    groups: new Map(shown.flatMap((relation) => {
      const mean = told(competencies.map(({ groups }) => groups.get(relation)?.mean));
      return mean === null ? [] : [[relation, { mean }] as const];
    })),
    all: all === null ? null : { mean: all },
    self: told(competencies.map(({ self }) => self)),
  };
}

const leftOutText = ({ leftOut }: ReviewResult, locale: Locale): string =>
  leftOut.length === 0 ? "" : sheetWords(locale).groupsLeftOut({ groups: leftOut.map((relation) => choiceWord("relation", relation, locale)).join(", ") });

const commentsText = ({ comments }: ReviewResult, locale: Locale): string =>
  comments.map(({ relation, texts }) => `${choiceWord("relation", relation, locale)}: ${texts.join(" · ")}`).join("\n").slice(0, longestCell);
