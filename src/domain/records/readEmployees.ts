import { day } from "../units";
import type { Assignment, Employee } from "./definitions";
import { personKey } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

type EmployeeRow = Omit<Employee, "assignments"> & { readonly repeated: () => void };

/**
 * Employees by ID. Several rows with one ID are the roles somebody had one after the other, if their dates say so: each
 * begins after the one before has ended, or, where that has no end, ends it. Any other second row, and a row without an
 * ID, are findings and left out.
 */
export function readEmployees(table: RawTable): Read<readonly Employee[]> {
  const read = readRows("Employees", table, (row): EmployeeRow | null => {
    const id = row.cell("employeeId");
    if (row.text("employeeId") === null || (typeof id !== "string" && typeof id !== "number")) {
      row.issue("cell-blank", "unscored", "employeeId");
      return null;
    }
    const name = row.text("name") ?? String(id).trim();
    const startDate = row.date("startDate");
    const endDate = row.date("endDate");
    if (startDate !== null && endDate !== null && endDate < startDate) row.issue("employee-end-before-start", "unscored", "endDate", { subject: name });
    const repeated = (): void => row.issue("employee-duplicate", "unscored", "employeeId", { found: String(id) });
    return { id: typeof id === "string" ? id.trim() : id, key: personKey(id), name, team: row.text("team"), role: row.text("role"), manager: row.text("manager"), startDate, endDate, place: row.place("employeeId"), repeated };
  });
  const byKey = new Map<string, EmployeeRow[]>();
  for (const row of read.value) {
    const known = byKey.get(row.key);
    if (known) known.push(row);
    else byKey.set(row.key, [row]);
  }
  // Exports name the manager by ID; people know each other by name.
  const names = new Map(read.value.map(({ key, name }) => [key, name]));
  const managerOf = (manager: string | null): string | null => (manager === null ? null : names.get(personKey(manager)) ?? manager);
  const value = [...byKey.values()].flatMap((rows) => employeeOf(rows, managerOf));
  // What was noted while rows of one ID were put in order goes to its place.
  return { value, issues: [...read.issues].sort((one, other) => (one.place?.row ?? 0) - (other.place?.row ?? 0)) };
}

function employeeOf(rows: readonly EmployeeRow[], managerOf: (manager: string | null) => string | null): readonly Employee[] {
  const [first] = rows;
  if (first === undefined) return [];
  const assignments = inTurn(rows).map((one) => ({ ...one, manager: managerOf(one.manager) }));
  const [earliest, latest] = [assignments[0], assignments.at(-1)];
  if (earliest === undefined || latest === undefined) return [];
  const { id, key, name, place } = first;
  return [{ id, key, name, place, ...latest, startDate: earliest.startDate, assignments }];
}

/** The rows as assignments one after the other; a row that cannot be one is noted as repeated. */
function inTurn(rows: readonly EmployeeRow[]): readonly Assignment[] {
  const turns: Assignment[] = [];
  // Two names under one ID are two people, of whom one has a wrong ID; a second row without a start follows nothing.
  const [first] = rows;
  const fits = (row: EmployeeRow): boolean => row === first || (row.startDate !== null && first !== undefined && personKey(row.name) === personKey(first.name));
  for (const row of rows) if (!fits(row)) row.repeated();
  for (const { team, role, manager, startDate, endDate, repeated } of rows.filter(fits).sort((one, other) => (one.startDate ?? -Infinity) - (other.startDate ?? -Infinity))) {
    const before = turns.at(-1);
    const follows = before !== undefined && startDate !== null && (before.endDate !== null ? before.endDate < startDate : before.startDate !== null && before.startDate < startDate);
    if (before !== undefined && !follows) {
      repeated();
      continue;
    }
    if (before !== undefined && before.endDate === null && startDate !== null) turns[turns.length - 1] = { ...before, endDate: day(startDate - 1) };
    turns.push({ team, role, manager, startDate, endDate });
  }
  return turns;
}
