import type { Locale } from "../../domain/locale";
import type { ScoreMemory } from "../../domain/tracking/scoreMemory";
import { readScoreMemory, scoreMemoryTexts } from "../../domain/tracking/scoreMemoryText";
import { sheetWords } from "../../i18n/sheets";
import type { TableContent } from "../ports/workbookPort";
import { matchColumns } from "./matchColumns";
import { outputColumns, type ColumnSpec } from "./outputColumns";
import { outputColumnsOf } from "./outputColumnsOf";
import type { OutputTable } from "./outputTable";

/** ScoreSnapshot: what the scores stood on, on a hidden sheet, so that the next refresh can say why they have changed. */
export function scoreSnapshotTable(memory: ScoreMemory, locale: Locale): OutputTable {
  const specs: readonly ColumnSpec<"scoreSnapshot">[] = [["part", "key", { width: 8 }], ["text", "owned", { width: 60 }]];
  return {
    name: "ScoreSnapshot",
    sheet: sheetWords(locale).sheetNames.ScoreSnapshot,
    columns: outputColumns("scoreSnapshot", locale, specs),
    rows: scoreMemoryTexts(memory).map((text, index) => ({ cells: { part: index + 1, text } })),
    frozenColumns: 0,
    hidden: true,
    goneMark: null,
  };
}

/** What an earlier refresh remembered; null where there is nothing, or nothing that can be read. */
export function scoreMemoryIn(tables: readonly TableContent[]): ScoreMemory | null {
  const table = tables.find(({ name }) => name.toLowerCase() === "scoresnapshot");
  if (table === undefined) return null;
  const places = matchColumns(outputColumnsOf("ScoreSnapshot", "en-US"), table.headers);
  const [part, text] = [places.get("part") ?? 0, places.get("text") ?? 1];
  return readScoreMemory([...table.values].sort((a, b) => Number(a[part]) - Number(b[part])).map((row) => String(row[text] ?? "")));
}
