import type { Employee } from "./definitions";
import { personKey } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** Employees by row; a second row with the same ID, and a row without one, are findings and left out. */
export function readEmployees(table: RawTable): Read<readonly Employee[]> {
  const seen = new Set<string>();
  const read = readRows("Employees", table, (row): Employee | null => {
    const id = row.cell("employeeId");
    if (row.text("employeeId") === null || (typeof id !== "string" && typeof id !== "number")) {
      row.issue("cell-blank", "unscored", "employeeId");
      return null;
    }
    const key = personKey(id);
    if (seen.has(key)) {
      row.issue("employee-duplicate", "unscored", "employeeId", { found: String(id) });
      return null;
    }
    seen.add(key);
    const name = row.text("name") ?? String(id).trim();
    const startDate = row.date("startDate");
    const endDate = row.date("endDate");
    if (startDate !== null && endDate !== null && endDate < startDate) row.issue("employee-end-before-start", "unscored", "endDate", { subject: name });
    return { id: typeof id === "string" ? id.trim() : id, key, name, team: row.text("team"), role: row.text("role"), manager: row.text("manager"), startDate, endDate, place: row.place("employeeId") };
  });
  // Exports name the manager by ID; people know each other by name.
  const names = new Map(read.value.map(({ key, name }) => [key, name]));
  return { ...read, value: read.value.map((employee) => ({ ...employee, manager: employee.manager === null ? null : names.get(personKey(employee.manager)) ?? employee.manager })) };
}
