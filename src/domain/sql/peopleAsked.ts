import { isNothing } from "../cleaning/blankText";
import { looksAhead } from "../evaluation/windows";
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
export function peopleAsked(kpi: Kpi, { employees, targets, aliases, asOf, reviewMonths }: { readonly employees: readonly Employee[]; readonly targets: readonly Target[]; readonly aliases: PersonAliases; readonly asOf: Day; readonly reviewMonths: number | null }): readonly PersonAsked[] {
  const find = peopleIndex(employees, aliases);
  return targetsInForce(targets, employees, asOf, reviewMonths).flatMap((held, index): readonly PersonAsked[] => {
    const [employee, asked] = [employees[index], held.find((one) => one.target.kpiKey === kpi.key)];
    if (employee === undefined || asked === undefined) return [];
    const { period, counted } = asked;
    const known = [employee.key, personKey(employee.name), ...aliases.keys()].filter((spelling) => find(spelling) === index && !isNothing(spelling));
    // A warehouse's column of numbers with gaps is often one of decimals, where 1001 becomes the text "1001.0".
    const decimal = /^\d+$/.test(employee.key) && find(`${employee.key}.0`) < 0 ? [`${employee.key}.0`] : [];
    return [{
      id: String(employee.id),
      periodStart: period.start,
      periodEnd: period.end,
      countedFrom: counted.start,
      countedTo: looksAhead(kpi.aggregate) ? counted.end : day(Math.min(counted.end, asOf)),
      spellings: [...new Set([...known, ...decimal])],
    }];
  });
}
