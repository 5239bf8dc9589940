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

function examplesOf({ source }: ColumnOption, candidate: Candidate): readonly string[] {
  const cells = (header: string): readonly string[] => candidate.columns.find((column) => column.header === header)?.profile.examples ?? [];
  switch (source.kind) {
    case "column":
    case "through":
      return cells(source.header);
    case "product":
      return (cells(source.headers[0] ?? "")).map((first, index) => [first, ...source.headers.slice(1).map((header) => cells(header)[index] ?? "")].join(" × "));
    case "difference":
      return cells(source.headers[0]).map((first, index) => `${first} − ${cells(source.headers[1])[index] ?? ""}`);
    case "joined-text":
      return cells(source.headers[0] ?? "").map((first, index) => `${first} ${cells(source.headers[1] ?? "")[index] ?? ""}`);
    case "wide":
      return [source.first, source.last].flatMap((header) => cells(header).slice(0, 2));
    case "constant":
      return [source.value];
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
