import type { Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import type { TableContent } from "../ports/workbookPort";
import { matchColumns } from "./matchColumns";
import { outputColumns, type ColumnSpec } from "./outputColumns";
import { outputColumnsOf } from "./outputColumnsOf";
import type { OutputTable } from "./outputTable";

/** Tables on hidden sheets that hold a text in numbered parts, since a cell holds 32,767 characters. */
export type RememberedTable = "DataSnapshot" | "ScoreSnapshot";

const areas = { DataSnapshot: "dataSnapshot", ScoreSnapshot: "scoreSnapshot" } as const;

/** @param texts the parts, each short enough for a cell. */
export function rememberedTable(name: RememberedTable, texts: readonly string[], locale: Locale): OutputTable {
  const specs: readonly ColumnSpec<(typeof areas)[RememberedTable]>[] = [["part", "key", { width: 8 }], ["text", "owned", { width: 60 }]];
  return {
    name,
    sheet: sheetWords(locale).sheetNames[name],
    columns: outputColumns(areas[name], locale, specs),
    rows: texts.map((text, index) => ({ cells: { part: index + 1, text } })),
    frozenColumns: 0,
    hidden: true,
    goneMark: null,
  };
}

/** The parts an earlier refresh left, in their order; null where the workbook has no such table. */
export function rememberedTexts(name: RememberedTable, tables: readonly TableContent[]): readonly string[] | null {
  const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) return null;
  const places = matchColumns(outputColumnsOf(name, "en-US"), table.headers);
  const [part, text] = [places.get("part") ?? 0, places.get("text") ?? 1];
  return [...table.values].sort((a, b) => Number(a[part]) - Number(b[part])).map((row) => String(row[text] ?? ""));
}
