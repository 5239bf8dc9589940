import { curveOf } from "../../evaluation/curveOf";
import type { Evaluation, KpiResult, PersonResult } from "../../evaluation/evaluation";
import type { Curve } from "../../records/definitions";
import type { Period } from "../../period";
import { curveText } from "./curveText";
import type { HistoryRow } from "./historyRow";

/** What is written of a closing beside the scores. `agreed` by `Employee.key`. */
export interface ClosingFacts {
  readonly closing: number;
  readonly closedOn: string;
  readonly curves: readonly Curve[];
  readonly judgementShare: number;
  readonly agreed: ReadonlyMap<string, string>;
}

/**
 * The rows a period leaves in History: one for each KPI of everybody followed, scored or not, and one for whoever is
 * only judged. [] where there is no period. Numbers keep the 15 digits a sheet keeps, so that they come back as written.
 */
export function historyOf({ period, people }: Pick<Evaluation, "period" | "people">, facts: ClosingFacts): readonly HistoryRow[] {
  if (period === null) return [];
  return people.flatMap((person): readonly HistoryRow[] => {
    const own = personPart(person, period, facts);
    if (person.kpis.length > 0) return person.kpis.map((result) => ({ ...own, ...kpiPart(result, period, facts) }));
    return person.total === null ? [] : [{ ...own, ...nothing }];
  });
}

type PersonPart = Pick<HistoryRow, "closing" | "employeeId" | "name" | "team" | "manager" | "role" | "periodStart" | "periodEnd" | "judgement" | "judgementShare" | "total" | "band" | "agreedRating" | "closedOn">;

const personPart = ({ employee, judgement, total, band }: PersonResult, period: Period, { closing, closedOn, judgementShare, agreed }: ClosingFacts): PersonPart => ({
  closing,
  employeeId: employee.id,
  name: employee.name,
  team: employee.team ?? "",
  manager: employee.manager ?? "",
  role: employee.role ?? "",
  periodStart: period.start,
  periodEnd: period.end,
  judgement: kept(judgement),
  judgementShare: kept(judgementShare) ?? 0,
  total: kept(total),
  band: band ?? "",
  agreedRating: agreed.get(employee.key) ?? "",
  closedOn,
});

const nothing: Omit<HistoryRow, keyof PersonPart> = { kpi: "", unit: "", direction: null, kpiStart: null, kpiEnd: null, actual: null, baseline: null, target: null, weight: null, attainment: null, score: null, contribution: null, curve: "" };

function kpiPart({ kpi, target, period: own, proration, actual, attainment, score, contribution, notScorable }: KpiResult, period: Period, { curves }: ClosingFacts): Omit<HistoryRow, keyof PersonPart> {
  // Two targets for one thing, or numbers beyond reckoning: none of them was the target.
  const unusable = notScorable === "target-duplicate" || notScorable === "not-computable";
  const elsewhere = own.start !== period.start || own.end !== period.end;
  const curve = curveOf(curves, kpi.curve);
  return {
    kpi: kpi.id,
    unit: kpi.unit,
    direction: kpi.direction,
    kpiStart: elsewhere ? own.start : null,
    kpiEnd: elsewhere ? own.end : null,
    actual: kept(actual),
    baseline: unusable || target.baseline === null ? null : kept(target.baseline * proration),
    target: unusable ? null : kept(target.target * proration),
    weight: unusable ? null : kept(target.weight),
    attainment: kept(attainment),
    score: kept(score),
    contribution: kept(contribution),
    curve: curve === undefined ? "" : curveText(curve),
  };
}

/** A sheet keeps 15 digits of a number. Source: Excel specifications and limits. */
const kept = (value: number | null): number | null => (value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(15)));
