import { remembering } from "../cleaning/rememberedTexts";
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
  const byScope = { employee: new Map<string, Target[]>(), role: new Map<string, Target[]>(), team: new Map<string, Target[]>() } as const;
  for (const target of targets) {
    if (!(target.periodStart <= reference && reference <= target.periodEnd)) continue;
    const { kind, key } = target.scope;
    const list = byScope[kind].get(key);
    if (list) list.push(target);
    else byScope[kind].set(key, [target]);
  }
  // Few roles and teams for many people: the same text is put into its matching form once.
  const keyOf = remembering(personKey);
  return employees.map((employee) => {
    const own = byScope.employee.get(employee.key) ?? [];
    const ofRole = byScope.role.get(employee.role === null ? "" : keyOf(employee.role)) ?? [];
    const ofTeam = byScope.team.get(employee.team === null ? "" : keyOf(employee.team)) ?? [];
    return chosen(employee, ofRole.length + ofTeam.length === 0 ? own : [...own, ...ofRole, ...ofTeam]);
  });
}

/** @param targets a person's, most specific first. */
function chosen(employee: Employee, targets: readonly Target[]): readonly InForce[] {
  const byKpi = new Map<string, InForce>();
  for (const target of targets) {
    if (inRole(employee, { start: target.periodStart, end: target.periodEnd }) === null) continue;
    const held = byKpi.get(target.kpiKey);
    if (held === undefined) byKpi.set(target.kpiKey, { target, rival: null });
    else if (specificity[held.target.scope.kind] === specificity[target.scope.kind] && held.rival === null) byKpi.set(target.kpiKey, { target: held.target, rival: target });
  }
  return [...byKpi.values()];
}
