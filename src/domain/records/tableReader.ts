import type { Day } from "../units";
import { isBlankCell, placeOf, readDate, readNumber, readText } from "./cells";
import type { Issue, Severity } from "./issue";
import { matchHeaders } from "./matchHeaders";
import type { Cell, CellPlace, RawColumn, RawTable } from "./rawTable";
import type { InputTable } from "./vocabulary";

/** A reader's result: what could be read, and a finding for each cell that could not. */
export interface Read<T> { readonly value: T; readonly issues: readonly Issue[] }

/** One row of a known table, by column key. Reading a bad cell notes an issue once and gives null. */
export interface RowReader {
  readonly row: number;
  cell(key: string): Cell;
  text(key: string): string | null;
  number(key: string): number | null;
  date(key: string): Day | null;
  place(key: string): CellPlace;
  issue(kind: Issue["kind"], severity: Severity, key: string, more?: Partial<Pick<Issue, "found" | "subject" | "expected">>): void;
}

/** Calls `each` for every row of a known table that is not wholly blank, collecting issues. */
export function readRows<T>(name: InputTable, table: RawTable, each: (row: RowReader) => T | null): Read<readonly T[]> {
  const issues: Issue[] = [];
  const places = matchHeaders(name, table.columns.map(({ header }) => header)).found;
  const columnOf = (key: string): RawColumn | undefined => table.columns[places.get(key) ?? -1];
  const value: T[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (table.columns.every(({ cells }) => isBlankCell(cells[row]))) continue;
    const cell = (key: string): Cell => columnOf(key)?.cells[row] ?? null;
    const place = (key: string): CellPlace => placeOf(table, columnOf(key) ?? table.columns[0] ?? { header: key, position: 0 }, row);
    const issue: RowReader["issue"] = (kind, severity, key, more) => {
      issues.push({ kind, severity, table: table.name, column: place(key).column, place: place(key), ...more });
    };
    const read = each({
      row, cell, place, issue,
      text: (key) => readText(cell(key)),
      number: (key) => {
        const reading = readNumber(cell(key));
        if (reading.kind === "bad") issue("cell-not-a-number", "unscored", key, { found: reading.found });
        return reading.kind === "value" ? reading.value : null;
      },
      date: (key) => {
        const reading = readDate(cell(key));
        if (reading.kind === "bad") issue("cell-not-a-date", "unscored", key, { found: reading.found });
        return reading.kind === "value" ? reading.value : null;
      },
    });
    if (read !== null) value.push(read);
  }
  return { value, issues };
}
