import { cellAddress } from "../../domain/records/cellAddress";
import type { Issue } from "../../domain/records/issue";
import type { Cell } from "../../domain/records/rawTable";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import type { TableContent } from "../ports/workbookPort";
import type { Locale } from "../../domain/locale";
import type { ExplanationRow } from "./explanationRow";

/** Largest relative difference that is called equal; the same as of Scorecard's check. */
const tolerance = 1e-9;

/** Compares what the chain's formulas show with the program's own numbers. @returns an issue a cell that differs. */
export function checkExplanation(rows: readonly ExplanationRow[], table: TableContent, locale: Locale): readonly Issue[] {
  const places = matchColumns(outputColumnsOf(table.name, locale), table.headers);
  const at = places.get("value") ?? -1;
  const header = table.headers[at] ?? "value";
  return rows.flatMap(({ expected, cells }, index): readonly Issue[] => {
    const shown = table.values[index]?.[at] ?? null;
    if (expected === undefined || agrees(shown, expected)) return [];
    const row = table.firstRow + index;
    return [{
      kind: "formula-disagrees", severity: "notice", table: table.name, column: header, subject: [cells.name, cells.kpi, cells.what].flatMap((part) => (typeof part === "string" && part !== "" ? [part] : [])).join(", "),
      place: { table: table.name, sheet: table.sheet, column: header, row, address: cellAddress(row, table.firstColumn + at) }, found: String(shown ?? ""), expected: String(expected ?? ""),
    }];
  });
}

function agrees(shown: Cell, expected: Cell): boolean {
  if (typeof shown === "number" && typeof expected === "number") return Math.abs(shown - expected) <= tolerance * Math.max(1e-6, Math.abs(expected));
  return (shown ?? "") === (expected ?? "");
}
