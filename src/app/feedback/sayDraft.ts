import type { PersonResult } from "../../domain/evaluation/evaluation";
import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import type { DraftPoint, FeedbackDraft, KpiPoint } from "../../domain/feedback/draftFeedback";
import type { Phrase } from "../../domain/feedback/phrases/parsePhrase";
import { sayPhrase } from "../../domain/feedback/phrases/phraseBook";
import type { SentenceKey, SentenceValues } from "../../domain/feedback/sentence";
import type { Period } from "../../domain/period";
import type { Locale } from "../../domain/locale";
import type { CellPlace } from "../../domain/records/rawTable";
import { feedbackWords } from "../../i18n/feedback";
import { cellName } from "../../i18n/wording";
import { numberText } from "../outputs/numberText";
import { draftNumbers } from "../outputs/wordDraft";
import type { Place } from "../ports/workbookPort";
import { firstCells } from "./firstCells";
import { rowsText } from "./rowsText";
import { sayDetail } from "./sayDetail";
import { sayObservation } from "./sayObservation";

/** A drafted sentence and the way to what it stands on; `null` where there is nothing to go to yet. */
export interface DraftSentence { readonly text: string; readonly place: Place | null }
/** One point: its sentence, then what its rows tell beside. */
export type SaidPoint = readonly DraftSentence[];

export interface SaidDraft {
  readonly strengths: readonly SaidPoint[];
  readonly changes: readonly SaidPoint[];
  readonly ask: boolean;
  /** The first cells each side stands on, as formulas name them; null where it stands on none. */
  readonly cells: { readonly strengths: string | null; readonly changes: string | null };
  /** What the sentences stand on: tables, rows, cells. */
  readonly evidence: string;
  /** The same in one line with every figure in full, and what there was no room for; two people's are alike only where all of it is. */
  readonly exact: string;
}

export interface Saying {
  readonly locale: Locale;
  readonly phrasesOf: (key: SentenceKey) => readonly Phrase[];
  /** The rows a KPI stands on, and where a click on it goes. */
  readonly rowsOf: (point: KpiPoint) => { readonly rows: RowsBehind | null; readonly place: Place | null };
  /** The rows of other days that a KPI is compared with. */
  readonly rowsIn: (point: KpiPoint, window: Period) => Place | null;
  /** Where the results of reviews tell of a competency; `null` while there is no such sheet. */
  readonly reviewPlace: (competency: string) => Place | null;
}

interface Said { readonly sentences: SaidPoint; readonly cells: string | null; readonly evidence: readonly string[]; readonly exact: readonly string[] }

/** Words a draft: each sentence from the phrase its own evidence chooses, each with its place. */
export function sayDraft({ employee }: PersonResult, draft: FeedbackDraft, saying: Saying): SaidDraft {
  const say = (point: DraftPoint): Said => sayPoint(point, employee.name, saying);
  const [strengths, changes] = [draft.strengths.map(say), draft.changes.map(say)];
  const all = [...strengths, ...changes];
  const { separator } = feedbackWords(saying.locale);
  return {
    strengths: strengths.map(({ sentences }) => sentences),
    changes: changes.map(({ sentences }) => sentences),
    ask: draft.askForObservation,
    cells: { strengths: firstOf(strengths), changes: firstOf(changes) },
    evidence: [...new Set(all.flatMap(({ evidence }) => evidence))].join(separator),
    exact: [...new Set([...all, ...draft.unsaid.map(say)].flatMap(({ exact }) => exact))].join(separator),
  };
}

const firstOf = (points: readonly Said[]): string | null => points.find(({ cells }) => cells !== null)?.cells ?? null;
const addressOf = ({ sheet, address }: CellPlace): Place => ({ kind: "address", sheet, address });

function sayPoint(point: DraftPoint, name: string, { locale, phrasesOf, rowsOf, rowsIn, reviewPlace }: Saying): Said {
  const text = (key: SentenceKey, values: SentenceValues, evidence: string): string => sayPhrase(phrasesOf(key), { name, ...values }, `${key}\u241f${evidence}`);
  switch (point.about) {
    case "observation": {
      const { key, values } = sayObservation(point.observation, locale);
      const cell = cellName(point.observation.place.sheet, point.observation.place.address);
      return { sentences: [{ text: text(key, values, cell), place: addressOf(point.observation.place) }], cells: cell, evidence: [cell], exact: [`${cell} ${Object.values(values).join(" ")}`] };
    }
    case "theme": {
      const { kind, competency, mean } = point.theme;
      const exact = `360° ${competency} ${mean}`;
      return { sentences: [{ text: text(kind, { competency, average: numberText(locale).quantity(mean, "") }, exact), place: reviewPlace(competency) }], cells: null, evidence: [`360° ${competency}`], exact: [exact] };
    }
    case "kpi": {
      const { result, lost, kind, details } = point;
      const { rows, place } = rowsOf(point);
      const words = feedbackWords(locale);
      const numbers = draftNumbers(result, lost, locale);
      const where = { kpi: result.kpi.name, table: rows?.source.table.name ?? result.kpi.source, rows: rows === null ? "–" : rowsText(rows), count: numbers.rows };
      const exact = words.exact({ ...where, actual: String(result.actual ?? "–"), target: String(result.target.target * result.proration) });
      const beside = details.map((detail) => {
        const said = sayDetail(detail, result.kpi.unit, locale);
        const own = `${detail.kind} ${Object.values(said.values).join(" ")}${said.place === null ? "" : ` ${cellName(said.place.sheet, said.place.address)}`}`;
        return { sentence: { text: text(detail.kind, { kpi: result.kpi.name, ...said.values }, own), place: "window" in detail ? rowsIn(point, detail.window) : said.place === null ? place : addressOf(said.place) }, cell: said.place === null ? [] : [cellName(said.place.sheet, said.place.address)], exact: own };
      });
      return {
        cells: (rows === null ? null : firstCells(rows)) ?? cellName(result.target.place.sheet, result.target.place.address),
        sentences: [{ text: text(kind, { ...numbers }, exact), place }, ...beside.map(({ sentence }) => sentence)],
        evidence: [...(rows === null || rows.credited.length === 0 ? [] : [words.evidence(where)]), ...beside.flatMap(({ cell }) => cell)],
        exact: [exact, ...beside.map((one) => one.exact)],
      };
    }
  }
}
