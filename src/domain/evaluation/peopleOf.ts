import { isNothing } from "../cleaning/blankText";
import type { Cell } from "../records/rawTable";

/** A column of people: each row's person as an index, -1 = nobody known, and the rows of those, top to bottom. */
export interface PeopleRead { readonly people: Int32Array; readonly unknown: readonly number[] }

/** Whom the cells of a column name; each spelling is looked up once. */
export function peopleOf(cells: readonly Cell[], rowCount: number, findPerson: (cell: string | number) => number): PeopleRead {
  const people = new Int32Array(rowCount);
  const unknown: number[] = [];
  const known = new Map<Cell, number>();
  for (let row = 0; row < rowCount; row++) {
    const cell = cells[row] ?? null;
    let person = known.get(cell);
    if (person === undefined) {
      person = isNothing(cell) || typeof cell === "boolean" || cell === null ? -1 : findPerson(cell);
      known.set(cell, person);
    }
    people[row] = person;
    if (person < 0) unknown.push(row);
  }
  return { people, unknown };
}
