import type { Employee, Target } from "../records/definitions";
import { personKey } from "../records/normalText";
import { day, type Day } from "../units";
import { inRole } from "./proration";

/** The target in force for one KPI of one person; `rival` is a second one of equal standing, which makes both unusable. */
export interface InForce { readonly target: Target; readonly rival: Target | null }

const specificity = { employee: 2, role: 1, team: 0 } as const;

/**
 * The day targets are looked up on: the day scored, or, when every target that began has ended, the last day
 * one was running, so that a closed year can still be scored.
 */
export function referenceDay(targets: readonly Target[], asOf: Day): Day {
  const ends = targets.filter(({ periodStart }) => periodStart <= asOf).map(({ periodEnd }) => periodEnd);
  return ends.length === 0 ? asOf : day(Math.min(asOf, ends.reduce((latest, end) => Math.max(latest, end), -Infinity)));
}

/**
 * For every employee the target in force per KPI, most specific first: their own, their role's, their team's.
 * People not in the role at any time of a target's period do not have it.
 */
export function targetsInForce(targets: readonly Target[], employees: readonly Employee[], asOf: Day): readonly (readonly InForce[])[] {
  const reference = referenceDay(targets, asOf);
  const running = targets.filter(({ periodStart, periodEnd }) => periodStart <= reference && reference <= periodEnd);
  const byScope = new Map<string, Target[]>();
  for (const target of running) {
    const key = `${target.scope.kind}\u241f${target.scope.key}`;
    const list = byScope.get(key);
    if (list) list.push(target);
    else byScope.set(key, [target]);
  }
  return employees.map((employee) => {
    const chosen = new Map<string, InForce>();
    const scopes = [["employee", employee.key], ["role", employee.role && personKey(employee.role)], ["team", employee.team && personKey(employee.team)]] as const;
    for (const target of scopes.flatMap(([kind, key]) => byScope.get(`${kind}\u241f${key ?? ""}`) ?? [])) {
      if (inRole(employee, { start: target.periodStart, end: target.periodEnd }) === null) continue;
      const rival = chosen.get(target.kpiKey);
      if (rival === undefined) chosen.set(target.kpiKey, { target, rival: null });
      else if (specificity[rival.target.scope.kind] === specificity[target.scope.kind] && rival.rival === null) chosen.set(target.kpiKey, { target: rival.target, rival: target });
    }
    return [...chosen.values()];
  });
}
