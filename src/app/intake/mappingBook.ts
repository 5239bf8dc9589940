import { locales } from "../../domain/locale";
import { columnKey } from "../../domain/mapping/columnNames";
import { readText } from "../../domain/records/cells";
import type { RawTable } from "../../domain/records/rawTable";
import type { OwnSynonyms } from "../../domain/mapping/synonyms";
import { personQuestion } from "./questionIds";
import { sheetWords } from "../../i18n/sheets";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";

/** What a line of Mapping says: which block a table is, where a column is read from, another name of a column, a kind of finding that is all right, one person's other name, or the order of day and month. */
export type MappingWhat = "table" | "column" | "word" | "accepted" | "person" | "dateOrder";

/** One line of Mapping; `readFrom` is the answer: a block, a source, a word, a kind, a name or an order. */
export interface MappingLine {
  readonly what: MappingWhat;
  readonly table: string;
  /** Column key, or the column as written where it is none of ours; "" for lines about a table. */
  readonly column: string;
  readonly readFrom: string;
  readonly means: string;
  readonly decided: "program" | "you";
}

/** Everything Mapping remembers. */
export interface MappingBook { readonly lines: readonly MappingLine[] }

export const emptyBook: MappingBook = { lines: [] };

const whats: readonly MappingWhat[] = ["table", "column", "word", "accepted", "person", "dateOrder"];

/** Reads Mapping; lines it cannot make out are people's notes and are left alone. */
export function readMappingBook(raw: RawTable): MappingBook {
  const places = matchColumns(outputColumnsOf("Mapping", "en-US"), raw.columns.map(({ header }) => header));
  const cell = (row: number, id: string): string => readText(raw.columns[places.get(id) ?? -1]?.cells[row]) ?? "";
  const lines: MappingLine[] = [];
  for (let row = 0; row < raw.rowCount; row++) {
    const what = whats.find((one) => locales.some((locale) => sheetWords(locale).mappingWhat[one].toLowerCase() === cell(row, "what").toLowerCase()));
    const readFrom = cell(row, "readFrom");
    if (what === undefined || readFrom === "") continue;
    const table = cell(row, "table");
    const column = cell(row, "column");
    const program = locales.some((locale) => sheetWords(locale).mappingDecided.program === cell(row, "decided"));
    lines.push({ what, table, column: columnKey(table, column), readFrom, means: cell(row, "means"), decided: program ? "program" : "you" });
  }
  return { lines };
}

/** The id of the question a line answers. */
export const questionOf = ({ what, table, column, readFrom }: MappingLine): string | null =>
  what === "person" ? personQuestion(readFrom) : what === "table" ? table : what === "column" ? `${table}.${column}` : what === "dateOrder" ? `${table}.${column}:order` : null;

/** A line for an answer. @example lineFor("Sales.amount", "售价 × 销售数量").column // "amount" */
export function lineFor(id: string, answer: string): MappingLine {
  if (id.startsWith(personQuestion(""))) return { what: "person", table: "Employees", column: "", readFrom: id.slice(personQuestion("").length), means: answer, decided: "you" };
  const [place = "", order] = id.split(/:(?=order$)/);
  const [table = "", ...column] = place.split(".");
  return { what: order !== undefined ? "dateOrder" : column.length > 0 ? "column" : "table", table, column: column.join("."), readFrom: answer, means: "", decided: "you" };
}

/** What people answered, by question; a later line stands above an earlier one. */
export const answersIn = ({ lines }: MappingBook, which: (line: MappingLine) => boolean): ReadonlyMap<string, string> =>
  new Map(lines.filter(which).flatMap((line) => {
    const id = questionOf(line);
    return id === null ? [] : [[id, line.readFrom] as const];
  }));

/** Names people added for our columns. */
export function ownSynonyms({ lines }: MappingBook): OwnSynonyms {
  const own = new Map<string, readonly string[]>();
  for (const { what, table, column, readFrom } of lines) if (what === "word") own.set(`${table}.${column}`, [...(own.get(`${table}.${column}`) ?? []), readFrom]);
  return own;
}

/** The book with new answers in the place of old ones. */
export function withAnswers(book: MappingBook, answers: ReadonlyMap<string, string>): MappingBook {
  const given = [...answers].map(([id, answer]) => lineFor(id, answer));
  return { lines: [...book.lines.filter((line) => !answers.has(questionOf(line) ?? "")), ...given] };
}
