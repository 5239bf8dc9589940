import { isoDay } from "../../domain/cleaning/calendar";
import { columnName } from "../../domain/mapping/columnNames";
import type { Candidate } from "../../domain/mapping/candidate";
import { sourceText } from "../../domain/mapping/columnSource";
import type { Question } from "../../domain/mapping/question";
import { readFromText } from "../../domain/mapping/tableMapping";
import type { MappedTable } from "../../domain/mapping/synonyms";
import { cellAddress } from "../../domain/records/cellAddress";
import type { Locale } from "../../domain/locale";
import { mappingWords, wordReason } from "../../i18n/mapping";
import type { Place } from "../ports/workbookPort";
import type { Intake } from "./takeIn";

export interface CandidateView {
  readonly id: string;
  readonly sheet: string;
  /** A1 range, header included. */
  readonly address: string;
  readonly rows: number;
  readonly columns: readonly string[];
  readonly firstRows: readonly (readonly string[])[];
  readonly looksLike: MappedTable | "nothing";
  readonly shape: Candidate["shape"];
  /** 0–1. */
  readonly confidence: number;
  readonly words: string;
  readonly link: Place;
}

export interface MappedColumnView { readonly key: string; readonly column: string; readonly source: string; readonly confidence: number; readonly reason: string; readonly decided: "program" | "you" }
export interface MappedTableView { readonly table: MappedTable; readonly from: string; readonly rows: number; readonly link: Place; readonly confidence: number; readonly columns: readonly MappedColumnView[]; readonly headers: readonly string[]; readonly firstRows: CandidateView["firstRows"] }

export interface QuestionOptionView { readonly answer: string; readonly label: string; readonly why: string; readonly examples: readonly string[]; readonly confidence: number }
export interface QuestionView { readonly id: string; readonly text: string; readonly blocking: boolean; readonly options: readonly QuestionOptionView[]; readonly none: string; readonly link: Place | null }

/** Where the data was found and how it is read, in words. */
export interface IntakeView { readonly candidates: readonly CandidateView[]; readonly mapping: readonly MappedTableView[]; readonly questions: readonly QuestionView[] }

const candidateLink = (candidate: Candidate): Place => ({ kind: "address", sheet: candidate.sheet, address: areaOf(candidate) });

const rowsShown = 3;

/** @example intakeView(intake, "zh-CN").questions[0]?.text // "哪一块数据是 Sales？" */
export function intakeView({ candidates, proposal, logical }: Pick<Intake, "candidates" | "proposal" | "logical">, locale: Locale): IntakeView {
  return {
    candidates: candidates.map((candidate) => candidateView(candidate, proposal?.likenesses.get(candidate)?.[0], locale)),
    mapping: logical.map(({ mapping }) => ({
      table: mapping.table,
      from: readFromText(mapping),
      rows: [mapping.candidate, ...mapping.parts].reduce((rows, { rowCount }) => rows + rowCount, 0),
      link: candidateLink(mapping.candidate),
      confidence: rounded(mapping.confidence),
      headers: mapping.candidate.columns.map(({ header }) => header),
      firstRows: firstRowsOf(mapping.candidate),
      columns: mapping.columns.map(({ key, source, confidence, reason }) => ({
        key,
        column: columnName(mapping.table, key, locale),
        source: sourceText(source),
        confidence: rounded(confidence),
        reason: wordReason(reason, locale),
        decided: reason.kind === "answered" ? "you" : "program",
      })),
    })),
    questions: (proposal?.questions ?? []).map((question) => questionView(question, candidates, locale)),
  };
}

const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;

function candidateView(candidate: Candidate, like: { readonly table: MappedTable; readonly confidence: number } | undefined, locale: Locale): CandidateView {
  const words = mappingWords(locale);
  const { id, sheet, rowCount, columns, shape } = candidate;
  const address = areaOf(candidate);
  const kind = like?.table ?? "nothing";
  return {
    id, sheet, address, shape,
    rows: rowCount,
    columns: columns.map(({ header }) => header),
    firstRows: firstRowsOf(candidate),
    looksLike: kind,
    confidence: rounded(like?.confidence ?? 0),
    words: words.candidate({ id, sheet, address, rows: rowCount, columns: columns.length, like: shape === "table" ? words.looksLike[kind] : words.shape[shape] }),
    link: candidateLink(candidate),
  };
}

/** A few rows as people see them: what Excel keeps as the number of a day is a date. */
const firstRowsOf = ({ sample, columns }: Candidate): CandidateView["firstRows"] =>
  sample.slice(0, rowsShown).map((row) => row.map((cell, index) => (typeof cell === "number" && (columns[index]?.profile.dates ?? 0) > 0.9 ? isoDay(cell) : String(cell ?? ""))));

/** Header and rows of a block as an A1 range. */
function areaOf({ headerRow, firstRow, rowCount, columns }: Candidate): string {
  const first = cellAddress(headerRow ?? firstRow, columns[0]?.column ?? 1);
  const last = cellAddress(Math.max(firstRow + rowCount - 1, headerRow ?? firstRow), columns.at(-1)?.column ?? 1);
  return `${first}:${last}`;
}

function questionView(question: Question, candidates: readonly Candidate[], locale: Locale): QuestionView {
  const words = mappingWords(locale).question;
  const candidate = candidates.find(({ id }) => id === question.block) ?? null;
  const people = question.id === "Employees" && question.options.every(({ reason }) => reason?.kind === "names-in-sales");
  return {
    id: question.id,
    blocking: question.blocking,
    text: people ? words.people() : question.key === "counted" ? words.rows({ table: question.table, block: question.block ?? "" }) : question.key === null ? words.table({ table: question.table }) : words.column({ table: question.table, column: columnName(question.table, question.key, locale), block: question.block ?? "" }),
    options: question.options.map(({ answer, confidence, reason, examples }) => ({ answer, label: answer, why: reason === null ? "" : wordReason(reason, locale), examples, confidence: rounded(confidence) })),
    none: question.key === "counted" ? words.allRows : words.none,
    link: candidate === null ? null : candidateLink(candidate),
  };
}
