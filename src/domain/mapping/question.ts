import { isNothing } from "../cleaning/blankText";
import type { MappedTable } from "./synonyms";
import type { ColumnOption } from "./peopleColumns";
import { sourceText } from "./columnSource";
import type { Candidate } from "./candidate";
import type { Reason } from "./tableMapping";

/** One answer people can choose; `answer` is what Mapping keeps. `examples` are cells as they stand. */
export interface QuestionOption { readonly answer: string; readonly confidence: number; readonly reason: Reason | null; readonly examples: readonly string[] }

/**
 * Something the program will not decide alone. `table`: which block holds a table; `column`: where a column of it is
 * read from; `date-order`: whether 03/04 is 3 April or 4 March.
 */
export interface Question {
  /** "Sales", "Sales.amount" or "Sales.date:order"; what an answer refers to. */
  readonly id: string;
  readonly kind: "table" | "column" | "date-order";
  readonly table: MappedTable;
  readonly key: string | null;
  /** Id of the block it is about. */
  readonly block: string | null;
  readonly options: readonly QuestionOption[];
  /** The table cannot be used before this is answered. */
  readonly blocking: boolean;
}

/** The answer that says "none of these". */
export const noneOfThese = "-";

const mostOptions = 6;

export const optionOf = (option: ColumnOption, candidate: Candidate): QuestionOption => ({
  answer: sourceText(option.source),
  confidence: option.confidence,
  reason: option.reason,
  examples: examplesOf(option, candidate),
});

const mostExamples = 3;

/** What the first rows would give: cells of one row together, as they stand. */
function examplesOf({ source }: ColumnOption, candidate: Candidate): readonly string[] {
  const of = (headers: readonly string[], sign: string): readonly string[] => {
    const places = headers.map((header) => candidate.columns.findIndex((column) => column.header === header));
    const rows = candidate.sample.filter((row) => places.every((at) => !isNothing(row[at])));
    return [...new Set(rows.map((row) => places.map((at) => String(row[at])).join(sign)))].slice(0, mostExamples);
  };
  switch (source.kind) {
    case "column":
    case "through":
    case "rows":
      return of([source.header], "");
    case "product":
      return of(source.headers, " × ");
    case "difference":
      return of(source.headers, " − ");
    case "joined-text":
      return of(source.headers, " ");
    case "wide":
      return of([source.first, source.last], " … ");
    case "constant":
      return [];
  }
}

/** A question about a column, with the likeliest answers first. */
export const columnQuestion = (table: MappedTable, key: string, candidate: Candidate, options: readonly ColumnOption[], blocking: boolean): Question => ({
  id: `${table}.${key}`,
  kind: "column",
  table,
  key,
  block: candidate.id,
  options: options.slice(0, mostOptions).map((option) => optionOf(option, candidate)),
  blocking,
});
