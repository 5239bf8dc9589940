import { distinctDrafts } from "../../domain/feedback/distinctDrafts";
import type { KpiResult } from "../../domain/evaluation/evaluation";
import type { Phrase } from "../../domain/feedback/phrases/parsePhrase";
import type { SentenceKey } from "../../domain/feedback/sentence";
import type { KpiPoint } from "../../domain/feedback/draftFeedback";
import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import type { Period } from "../../domain/period";
import type { Locale } from "../../domain/locale";
import { feedbackWords } from "../../i18n/feedback";
import { builtInPhrases } from "../../i18n/phrases";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { tableNamed } from "../reading/definitionTables";
import type { Place } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { isExcelTable, rowsOfKpi } from "../why/kpiRows";
import { rowsPlace } from "../why/rowsPlace";
import { feedbackDraftOf } from "./draftOf";
import { sayDraft, type SaidDraft, type SaidPoint, type Saying } from "./sayDraft";

const said = new WeakMap<Scored, Map<Locale, ReadonlyMap<string, SaidDraft>>>();

/**
 * Everybody's draft in words, by `Employee.key`. Whoever's draft would read like somebody else's on other evidence has
 * the evidence as a last line.
 * @param locale the language of the sheet, or of the screen.
 */
export function saidDrafts(scored: Scored, locale: Locale): ReadonlyMap<string, SaidDraft> {
  const ofScored = said.get(scored) ?? new Map<Locale, ReadonlyMap<string, SaidDraft>>();
  said.set(scored, ofScored);
  const had = ofScored.get(locale);
  if (had !== undefined) return had;
  const own = scored.feedback.phrases[locale];
  const builtIn = builtInPhrases(locale);
  const phrasesOf = (key: SentenceKey): readonly Phrase[] => own.get(key) ?? builtIn.get(key) ?? [];
  const { people } = scored.evaluation;
  const drafts = people.map((person) => sayDraft(person, feedbackDraftOf(scored, person), {
    locale, phrasesOf, rowsOf: (point) => rowsOf(scored, person.employee.key, point),
    rowsIn: (point, window) => rowsIn(scored, person.employee.key, point, window), reviewPlace: reviewPlace(scored, person.employee.id),
  }));
  const words = feedbackWords(locale);
  const added = distinctDrafts(drafts.map((draft) => ({ text: [...draft.strengths, ...draft.changes].map((point) => pointText(point, locale)).join("\n"), evidence: draft.exact })));
  const made = new Map(people.map(({ employee }, index) => {
    const draft = drafts[index];
    if (draft === undefined) throw new Error("a draft is lost");
    return [employee.key, added[index] === true ? { ...draft, changes: [...draft.changes, [{ text: words.evidenceHeading({ evidence: draft.exact }), place: null }]] } : draft] as const;
  }));
  ofScored.set(locale, made);
  return made;
}

/** A point as one run of text; Chinese sentences stand without a space between them. */
export const pointText = (point: SaidPoint, locale: Locale): string => point.map(({ text }) => text).join(locale === "zh-CN" ? "" : " ");

/** The row of a competency in the results of reviews; null while there is no such sheet. */
function reviewPlace(scored: Scored, id: string | number): (competency: string) => Place | null {
  const table = tableNamed(scored.survey, "ReviewResults");
  const { period } = scored.evaluation;
  if (table === null || period === null) return () => null;
  const places = matchColumns(outputColumnsOf("ReviewResults", scored.locale), table.headers);
  const header = (column: string): string => table.headers[places.get(column) ?? -1] ?? column;
  return (competency) => ({ kind: "row", table: table.name, where: [{ header: header("employeeId"), value: id }, { header: header("competency"), value: competency }, { header: header("periodEnd"), value: period.end }], header: header("all") });
}

/** The same in every language. */
const found = new WeakMap<KpiResult, ReturnType<Saying["rowsOf"]>>();

function rowsOf(scored: Scored, employeeKey: string, { result }: KpiPoint): ReturnType<Saying["rowsOf"]> {
  const had = found.get(result);
  if (had !== undefined) return had;
  const made = rowsFound(scored, employeeKey, result);
  found.set(result, made);
  return made;
}

function rowsFound(scored: Scored, employeeKey: string, result: KpiResult): ReturnType<Saying["rowsOf"]> {
  const rows = rowsOfKpi(scored, employeeKey, result);
  const target: Place = { kind: "address", sheet: result.target.place.sheet, address: result.target.place.address };
  return { rows, place: (rows === null ? null : wayTo(scored, rows, result)) ?? target };
}

/** The same KPI's rows of other days: what a trend compares with. */
function rowsIn(scored: Scored, employeeKey: string, { result }: KpiPoint, window: Period): Place | null {
  const rows = rowsOfKpi(scored, employeeKey, { ...result, period: window, counted: window });
  return rows === null ? null : wayTo(scored, rows, result);
}

function wayTo(scored: Scored, rows: RowsBehind, { kpi }: KpiResult): Place | null {
  const way = rowsPlace(rows, kpi, isExcelTable(scored, rows));
  return way.kind === "none" ? null : way.place;
}
