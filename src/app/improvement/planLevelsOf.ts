import { planLevels } from "../../domain/improvement/planLevel";
import type { Period } from "../../domain/period";
import type { Kpi } from "../../domain/records/definitions";
import { day } from "../../domain/units";
import type { Scored } from "../scoreWorkbook";
import type { StandingPlan } from "./standingPlans";

/** What a KPI came to for a person (`Employee.key`) over a plan's days; null where nothing can be told. */
export type PlanLevels = (kpi: Kpi, employee: string, days: Period) => number | null;

export function planLevelsOf({ employees, addedUp, definitions, evaluation: { asOf } }: Pick<Scored, "employees" | "addedUp" | "definitions" | "evaluation">): PlanLevels {
  const indexes = new Map(employees.map(({ key }, index) => [key, index]));
  const level = planLevels({ encoded: addedUp.encoded, kpis: definitions.kpis, people: employees.length, asOf });
  return (kpi, employee, days) => level(kpi, indexes.get(employee) ?? -1, days);
}

/** The days a plan is measured over, from Start to Due as people left them; without a Due to the day scored. Null = it has no start. */
export const daysOf = ({ start, due }: Pick<StandingPlan, "start" | "due">, asOf: number): Period | null => (start === null ? null : { start, end: due ?? day(Math.max(start, asOf)) });
