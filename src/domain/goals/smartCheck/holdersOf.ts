import type { Employee, Target } from "../../records/definitions";
import { personKey } from "../../records/normalText";
import { inRole } from "../proration";

/** Everybody a target holds for who is there at some time of its period: the person, or all of the role or team. */
export function holdersOf(employees: readonly Employee[]): (target: Target) => readonly Employee[] {
  const byScope = new Map<string, Employee[]>();
  const note = (kind: string, key: string | null, employee: Employee): void => {
    if (key === null) return;
    const known = byScope.get(`${kind}\u241f${key}`);
    if (known) known.push(employee);
    else byScope.set(`${kind}\u241f${key}`, [employee]);
  };
  for (const employee of employees) {
    note("employee", employee.key, employee);
    note("role", employee.role && personKey(employee.role), employee);
    note("team", employee.team && personKey(employee.team), employee);
  }
  return ({ scope, periodStart, periodEnd }) => (byScope.get(`${scope.kind}\u241f${scope.key}`) ?? []).filter((employee) => inRole(employee, { start: periodStart, end: periodEnd }) !== null);
}
