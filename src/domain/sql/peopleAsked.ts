import { isNothing } from "../cleaning/blankText";
import { looksAhead } from "../evaluation/windows";
import type { Reviews } from "../goals/joinRows";
import { targetsInForce } from "../goals/targetsInForce";
import type { Employee, Kpi, Target } from "../records/definitions";
import { personKey } from "../records/normalText";
import { peopleIndex, type PersonAliases } from "../records/people";
import { day, type Day } from "../units";

/** Somebody a KPI is asked of: the review period, the first and last day whose rows count, and what rows may call them. */
export interface PersonAsked {
  readonly id: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly countedFrom: Day;
  readonly countedTo: Day;
  /** In the form of `personKey`; no spelling is anybody else's. */
  readonly spellings: readonly string[];
}

/** Everybody with a target in force for a KPI, as `evaluate` would find them. */
export function peopleAsked(kpi: Kpi, { employees, targets, aliases, asOf, reviews }: { readonly employees: readonly Employee[]; readonly targets: readonly Target[]; readonly aliases: PersonAliases; readonly asOf: Day; readonly reviews: Reviews }): readonly PersonAsked[] {
  const spellings = spellingsOf(employees, aliases);
  return targetsInForce(targets, employees, asOf, reviews).flatMap((held, index): readonly PersonAsked[] => {
    const [employee, asked] = [employees[index], held.find((one) => one.target.kpiKey === kpi.key)];
    if (employee === undefined || asked === undefined) return [];
    const { period, counted } = asked;
    return [{
      id: String(employee.id),
      periodStart: period.start,
      periodEnd: period.end,
      countedFrom: counted.start,
      countedTo: looksAhead(kpi.aggregate) ? counted.end : day(Math.min(counted.end, asOf)),
      spellings: spellings(index),
    }];
  });
}

/** What rows may call everybody whom nobody asks. @param asked those who are. */
export function otherSpellings(asked: readonly PersonAsked[], employees: readonly Employee[], aliases: PersonAliases): readonly string[] {
  const ids = new Set(asked.map(({ id }) => id));
  const spellings = spellingsOf(employees, aliases);
  return employees.flatMap(({ id }, index) => (ids.has(String(id)) ? [] : spellings(index)));
}

function spellingsOf(employees: readonly Employee[], aliases: PersonAliases): (index: number) => readonly string[] {
  const find = peopleIndex(employees, aliases);
  return (index) => {
    const { key, name } = employees[index] ?? { key: "", name: "" };
    const known = [key, personKey(name), ...aliases.keys()].filter((spelling) => find(spelling) === index && !isNothing(spelling));
    // A warehouse's column of numbers with gaps is often one of decimals, where 1001 becomes the text "1001.0".
    const decimal = /^\d+$/.test(key) && find(`${key}.0`) < 0 ? [`${key}.0`] : [];
    return [...new Set([...known, ...decimal])];
  };
}
