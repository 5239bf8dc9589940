import type { Employee } from "./definitions";
import { personKey } from "./normalText";

/**
 * Finds people by ID, or by name where exactly one person has it.
 * @returns the employee's index, or -1.
 */
export function peopleIndex(employees: readonly Employee[]): (cell: string | number) => number {
  const byKey = new Map<string, number>();
  const names = new Map<string, number>();
  employees.forEach(({ name }, index) => names.set(personKey(name), names.has(personKey(name)) ? -1 : index));
  for (const [name, index] of names) if (index >= 0) byKey.set(name, index);
  employees.forEach(({ key }, index) => byKey.set(key, index));
  return (cell) => byKey.get(personKey(cell)) ?? -1;
}
