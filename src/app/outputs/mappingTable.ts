import { columnName } from "../../domain/mapping/columnNames";
import { sourceText } from "../../domain/mapping/columnSource";
import { readFromText, sureFrom } from "../../domain/mapping/tableMapping";
import { locales, type Locale } from "../../domain/locale";
import { issueKindName, issueKindNamed } from "../../i18n/issueKinds";
import { wordReason } from "../../i18n/mapping";
import { sheetWords } from "../../i18n/sheets";
import { questionOf, type MappingBook, type MappingLine } from "../intake/mappingBook";
import type { LogicalTable } from "../intake/logicalTable";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputRow, OutputTable } from "./outputTable";

/** Mapping: where each table and column is read from, how sure and why, and everything people answered. */
export function mappingTable(logical: readonly LogicalTable[], book: MappingBook, locale: Locale): OutputTable {
  const words = sheetWords(locale);
  const specs: readonly ColumnSpec<"mapping">[] = [
    ["what", "key", { width: 16, validation: { kind: "list", choices: Object.values(words.mappingWhat) } }],
    ["table", "key", { width: 14 }],
    ["column", "key", { width: 18 }],
    ["readFrom", "key", { width: 44, wrap: true, forPeople: true }],
    ["means", "owned", { width: 18 }],
    ["block", "owned", { width: 24 }],
    ["decided", "owned", { width: 12 }],
    ["confidence", "owned", { width: 12, numberFormat: formats.share, highlights: [{ kind: "bar" }] }],
    ["why", "owned", { width: 44, wrap: true }],
  ];
  const rows = logical.flatMap((one) => rowsOf(one, locale));
  const answered = new Set(logical.flatMap(({ mapping }) => [mapping.table, ...mapping.columns.map(({ key }) => `${mapping.table}.${key}`)]));
  // What people said beyond where columns are read from, and answers that fit nothing at present, stay.
  const remembered = book.lines.filter((line) => line.what !== "table" && line.what !== "column" ? true : line.decided === "you" && !answered.has(questionOf(line) ?? ""));
  const program = locales.map((one) => sheetWords(one).mappingDecided.program);
  return {
    name: "Mapping",
    sheet: words.sheetNames.Mapping,
    columns: outputColumns("mapping", locale, specs),
    rows: [...rows, ...remembered.map((line) => ({ cells: cellsOf(line, locale) }))],
    frozenColumns: 3,
    goneMark: null,
    // A line people typed is theirs, whether or not we can make it out.
    mayDelete: (cell) => program.includes(String(cell("decided") ?? "")),
  };
}

function rowsOf({ mapping }: LogicalTable, locale: Locale): readonly OutputRow[] {
  const words = sheetWords(locale);
  const { candidate, table } = mapping;
  const decided = (you: boolean): string => (you ? words.mappingDecided.you : words.mappingDecided.program);
  const shared = { table, means: "", block: [candidate, ...mapping.parts].map(({ sheet }) => sheet).join(", ") };
  return [
    { cells: { ...shared, what: words.mappingWhat.table, column: "", readFrom: readFromText(mapping), decided: decided(mapping.confidence === 1), confidence: mapping.confidence, why: "" } },
    ...mapping.columns.map(({ key, source, confidence, reason }) => ({
      cells: {
        ...shared,
        what: words.mappingWhat.column,
        column: columnName(table, key, locale),
        readFrom: sourceText(source),
        decided: decided(reason.kind === "answered"),
        confidence: Math.round(confidence * 100) / 100,
        why: confidence < sureFrom ? `${wordReason(reason, locale)} (?)` : wordReason(reason, locale),
      },
    })),
  ];
}

function cellsOf({ what, table, column, readFrom, means, decided }: MappingLine, locale: Locale): OutputRow["cells"] {
  const words = sheetWords(locale);
  const kind = what === "accepted" ? issueKindNamed(readFrom) : null;
  return {
    what: words.mappingWhat[what],
    table,
    column: column === "" ? "" : columnName(table, column, locale),
    readFrom: kind === null ? readFrom : issueKindName(kind, locale),
    means,
    block: "",
    decided: words.mappingDecided[decided],
    confidence: "",
    why: "",
  };
}
