import type { CheckedTarget, Letter, Owner, TargetCheck, TargetFinding } from "../../domain/goals/smartCheck/targetCheck";
import type { TargetRows } from "../../domain/goals/smartCheck/targetRows";
import type { Issue } from "../../domain/records/issue";
import type { Locale } from "../../domain/locale";
import { issueKindName } from "../../i18n/issueKinds";
import { sheetWords } from "../../i18n/sheets";
import { targetWords } from "../../i18n/targets";
import { cellName, wordIssue } from "../../i18n/wording";
import { goalSentences } from "../targets/goalSentence";
import { remedyView } from "../targets/remedyView";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import { textLiteral } from "./formulaTemplate";
import type { OutputCell, OutputRow, OutputTable } from "./outputTable";

export interface TargetCheckSheet {
  readonly locale: Locale;
  /** Whether people said that findings of a kind are all right. */
  readonly isAccepted: (issue: Issue) => boolean;
  /** Targets as read: a row that cannot be used is known by what stands in it. */
  readonly rows: Pick<TargetRows, "cell" | "has">;
}

/**
 * TargetCheck: one row a finding, beside the sentence its target reads as, with a link to the cell, the letter that
 * fails, why, and what to do; and one row for each target without a finding of its own.
 */
export function targetCheckTable({ targets, findings }: TargetCheck, { locale, isAccepted, rows: read }: TargetCheckSheet): OutputTable {
  const words = sheetWords(locale);
  const states = words.targetStates;
  const specs: readonly ColumnSpec<"targetCheck">[] = [
    ["owner", "key", { width: 26, wrap: true }],
    ["kpi", "key", { width: 24, wrap: true }],
    ["periodStart", "key", { width: 12, numberFormat: formats.date }],
    ["periodEnd", "key", { width: 12, numberFormat: formats.date }],
    ["check", "key", { width: 22 }],
    ["state", "owned", { width: 14, highlights: [{ kind: "equals", text: states.open, tone: "warning" }, { kind: "equals", text: states.fine, tone: "good" }, { kind: "equals", text: states.gone, tone: "muted" }] }],
    ["letter", "owned", { width: 16 }],
    ["target", "owned", { width: 56, wrap: true }],
    ["finding", "owned", { width: 64, wrap: true }],
    ["remedy", "owned", { width: 34, wrap: true }],
    ["cell", "owned", { width: 14 }],
    ["link", "owned", { width: 8 }],
    ["note", "kept", { width: 30, wrap: true }],
  ];
  const sentences = goalSentences(locale, read.has("acceptedOn"));
  const byRow = new Map(targets.map((target) => [target.target.row, target]));
  const namesakes = new Map<string, Set<string>>();
  for (const { owner } of [...targets, ...findings]) if (owner.kind === "person") namesakes.set(owner.name, (namesakes.get(owner.name) ?? new Set()).add(owner.key));
  const withOwn = new Set(findings.flatMap(({ row }) => row ?? []));
  const openOfKpi = new Map<string, readonly Letter[]>();
  for (const { owner, letter, issue } of findings) if (owner.kind === "kpi" && !isAccepted(issue)) openOfKpi.set(owner.name, [...new Set([...(openOfKpi.get(owner.name) ?? []), letter])]);
  const rows = [
    ...findings.map((finding) => findingRow(finding, byRow.get(finding.row ?? -1), isAccepted(finding.issue) ? states.accepted : states.open)),
    ...targets.filter(({ target }) => !withOwn.has(target.row)).map((target) => fineRow(target, openOfKpi.get(target.kpi.name) ?? [])),
  ];
  return { name: "TargetCheck", sheet: words.sheetNames.TargetCheck, columns: outputColumns("targetCheck", locale, specs), rows: eachOnce(inOrder(rows)), frozenColumns: 2, goneMark: { column: "state", text: states.gone } };

  function findingRow({ letter, issue, owner, kpi, row, remedy }: TargetFinding, of: CheckedTarget | undefined, state: string): Row {
    const { place } = issue;
    const cell = place ? cellName(place.sheet, place.address) : "";
    return {
      owner,
      cells: {
        ...keysOf(owner, of?.kpi.name ?? kpi, row),
        check: issueKindName(issue.kind, locale),
        state,
        letter: words.targetLetters[letter],
        target: of === undefined ? "" : sentences.withOwner(of),
        finding: wordIssue(issue, locale),
        remedy: remedy === null ? "" : remedyText(remedy),
        cell,
        link: cell === "" ? "" : { template: `=HYPERLINK(${textLiteral(`#${cell}`)},${textLiteral(words.dataIssueLink)})` },
      },
    };
  }

  function remedyText(remedy: NonNullable<TargetFinding["remedy"]>): string {
    const { changes, warning } = remedyView(remedy, locale);
    return [targetWords(locale).oneClick({ changes: changes.join("; ") }), ...(warning === null ? [] : [warning])].join("\n");
  }

  function fineRow(of: CheckedTarget, letters: readonly Letter[]): Row {
    const { place } = of.target;
    return {
      owner: of.owner,
      cells: {
        ...keysOf(of.owner, of.kpi.name, of.target.row),
        check: words.targetSmart,
        state: letters.length === 0 ? states.fine : states.open,
        letter: letters.join(", "),
        target: sentences.withOwner(of),
        finding: letters.length === 0 ? "" : targetWords(locale).seeKpi({ kpi: of.kpi.name }),
        remedy: "",
        cell: cellName(place.sheet, place.address),
        link: "",
      },
    };
  }

  function keysOf(owner: Owner, kpi: string, row: number | null): Readonly<Record<string, OutputCell>> {
    const name = (namesakes.get(owner.name)?.size ?? 0) > 1 ? `${owner.name} (${owner.key})` : owner.name;
    const period = (key: "periodStart" | "periodEnd"): OutputCell => (row === null ? "" : byRow.get(row)?.target[key] ?? read.cell(row, key) ?? "");
    return { owner: targetWords(locale).owner[owner.kind]({ name }), kpi, periodStart: period("periodStart"), periodEnd: period("periodEnd") };
  }
}

type Row = OutputRow & { readonly owner: Owner };

/** Everything about one owner together, in the order of the targets; what concerns many comes first. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const many: readonly Owner["kind"][] = ["table", "kpi", "row"];
  const idOf = ({ owner }: Row): string => `${owner.kind}\u241f${owner.key}`;
  const order = new Map([...new Set(rows.map(idOf))].map((id, index) => [id, index]));
  const rank = (row: Row): number => (many.includes(row.owner.kind) ? many.indexOf(row.owner.kind) - many.length : 0);
  return [...rows].sort((a, b) => rank(a) - rank(b) || (order.get(idOf(a)) ?? 0) - (order.get(idOf(b)) ?? 0));
}

function eachOnce(rows: readonly Row[]): readonly OutputRow[] {
  const seen = new Set<string>();
  return rows.flatMap(({ cells }): readonly OutputRow[] => {
    const key = JSON.stringify([cells.owner, cells.kpi, cells.periodStart, cells.periodEnd, cells.check]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ cells }];
  });
}
