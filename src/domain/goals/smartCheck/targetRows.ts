import type { Day } from "../../units";
import { isBlankCell, placeOf, readDate, readText } from "../../records/cells";
import type { Employee } from "../../records/definitions";
import { matchHeaders } from "../../records/matchHeaders";
import { personKey } from "../../records/normalText";
import { peopleIndex, type PersonAliases } from "../../records/people";
import type { Cell, CellPlace, RawColumn, RawTable } from "../../records/rawTable";
import type { Owner, RemedyCell } from "./targetCheck";

const unnamed: Omit<RawColumn, "cells"> = { header: "", position: 0 };

/** Cells of Targets by data row and column key, with their places, and whom a row is for as written there. */
export class TargetRows {
  readonly #columns: ReadonlyMap<string, RawColumn>;
  readonly #find: (cell: string | number) => number;

  constructor(
    readonly table: RawTable,
    private readonly employees: readonly Employee[],
    aliases?: PersonAliases,
  ) {
    this.#columns = new Map([...matchHeaders("Targets", table.columns).found].flatMap(([key, at]) => {
      const column = table.columns[at];
      return column === undefined ? [] : [[key, column] as const];
    }));
    this.#find = peopleIndex(employees, aliases);
  }

  has(key: string): boolean {
    return this.#columns.has(key);
  }

  cell(row: number, key: string): Cell {
    return this.#columns.get(key)?.cells[row] ?? null;
  }

  place(row: number, key: string): CellPlace {
    return placeOf(this.table, this.#columns.get(key) ?? this.table.columns[0] ?? unnamed, row);
  }

  text(row: number, key: string): string | null {
    return readText(this.cell(row, key));
  }

  /** Which data row and column key a place is; null when it is no cell of the known columns. */
  at({ row, column, sheet }: CellPlace): { readonly row: number; readonly key: string | null } | null {
    const { sheetRows, sheets, firstRow, rowCount } = this.table;
    const isThere = (index: number): boolean => (sheetRows?.[index] ?? firstRow + index) === row && (sheets?.[index] ?? this.table.sheet) === sheet;
    const found = sheetRows === undefined && sheets === undefined ? row - firstRow : Array.from({ length: rowCount }, (_, index) => index).findIndex(isThere);
    if (found < 0 || found >= rowCount) return null;
    return { row: found, key: [...this.#columns].find(([, { header }]) => header === column)?.[0] ?? null };
  }

  /** Whom a row is for, as reading takes it: the person, else the role, else the team. */
  owner(row: number): Owner {
    const [employee, role, team] = [this.text(row, "employee"), this.text(row, "role"), this.text(row, "team")];
    if (employee !== null) {
      const person = this.employees[this.#find(employee)];
      return person === undefined ? { kind: "row", key: personKey(employee), name: employee } : { kind: "person", key: person.key, name: person.name };
    }
    if (role !== null) return { kind: "role", key: personKey(role), name: role };
    if (team !== null) return { kind: "team", key: personKey(team), name: team };
    return { kind: "row", key: "", name: "" };
  }

  /** The day a row was accepted, where it is plainly one. */
  acceptedOn(row: number): Day | null {
    const read = readDate(this.cell(row, "acceptedOn"));
    return read.kind === "value" ? read.value : null;
  }

  /** A change of one cell, with the row as it was read. */
  change(row: number, key: string, value: string | number): RemedyCell {
    const others = [...this.#columns].filter(([other]) => other !== key).map(([, { header, cells }]) => ({ header, value: cells[row] ?? null }));
    return { place: this.place(row, key), found: this.cell(row, key), value, row: others };
  }

  /** Whether the columns are cells of the table itself; what is worked out from others cannot be written. */
  writable(...keys: readonly string[]): boolean {
    return keys.every((key) => this.#columns.get(key)?.derived !== true && this.has(key));
  }

  isBlank(row: number, key: string): boolean {
    return isBlankCell(this.cell(row, key));
  }
}
