import type { Employee } from "./definitions";
import { personKey } from "./normalText";

/** Other spellings of people that somebody has confirmed: from a spelling to the person's ID, both in the form of `personKey`. */
export type PersonAliases = ReadonlyMap<string, string>;

export const noAliases: PersonAliases = new Map();

/**
 * Finds people by ID, or by name where exactly one person has it, or by a confirmed other spelling.
 * @returns the employee's index, or -1.
 */
export function peopleIndex(employees: readonly Employee[], aliases: PersonAliases = noAliases): (cell: string | number) => number {
  const byKey = new Map<string, number>();
  const names = new Map<string, number>();
  employees.forEach(({ name }, index) => names.set(personKey(name), names.has(personKey(name)) ? -1 : index));
  for (const [name, index] of names) if (index >= 0) byKey.set(name, index);
  employees.forEach(({ key }, index) => byKey.set(key, index));
  for (const [spelling, id] of aliases) {
    const index = byKey.get(id);
    if (index !== undefined && !byKey.has(spelling)) byKey.set(spelling, index);
  }
  return (cell) => byKey.get(personKey(cell)) ?? -1;
}
