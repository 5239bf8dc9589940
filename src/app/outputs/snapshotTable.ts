import type { DataSnapshot } from "../../domain/tracking/dataSnapshot";
import { readSnapshot, snapshotTexts } from "../../domain/tracking/snapshotText";
import type { Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import type { TableContent } from "../ports/workbookPort";
import { matchColumns } from "./matchColumns";
import { outputColumns, type ColumnSpec } from "./outputColumns";
import { outputColumnsOf } from "./outputColumnsOf";
import type { OutputTable } from "./outputTable";

/** DataSnapshot: the data as this refresh saw it, on a hidden sheet, so that the next one can say what has changed. */
export function snapshotTable(snapshot: DataSnapshot, locale: Locale): OutputTable {
  const specs: readonly ColumnSpec<"dataSnapshot">[] = [["part", "key", { width: 8 }], ["text", "owned", { width: 60 }]];
  return {
    name: "DataSnapshot",
    sheet: sheetWords(locale).sheetNames.DataSnapshot,
    columns: outputColumns("dataSnapshot", locale, specs),
    rows: snapshotTexts(snapshot).map((text, index) => ({ cells: { part: index + 1, text } })),
    frozenColumns: 0,
    hidden: true,
    goneMark: null,
  };
}

/** The snapshot an earlier refresh left; null where there is none, or none that can be read. */
export function snapshotIn(tables: readonly TableContent[]): DataSnapshot | null {
  const table = tables.find(({ name }) => name.toLowerCase() === "datasnapshot");
  if (table === undefined) return null;
  const places = matchColumns(outputColumnsOf("DataSnapshot", "en-US"), table.headers);
  const [part, text] = [places.get("part") ?? 0, places.get("text") ?? 1];
  const rows = [...table.values].sort((a, b) => Number(a[part]) - Number(b[part]));
  return readSnapshot(rows.map((row) => String(row[text] ?? "")));
}
