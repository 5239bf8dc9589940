import type { PersonResult } from "../domain/evaluation/evaluation";

/** One part of a total, in points of it: what it brought and what it would bring at target. */
export interface TotalStep { readonly what: { readonly kind: "kpi"; readonly kpi: string } | { readonly kind: "judgement" }; readonly points: number; readonly atTarget: number }

const atTarget = 100;

/** What a total is made up of: each KPI's contribution and the judgement, by their shares; the points sum to the total. */
export function totalSteps({ kpis, quantities, judgement }: PersonResult, judgementShare: number): readonly TotalStep[] {
  const counted = kpis.reduce((sum, { countedWeight }) => sum + countedWeight, 0);
  const judged = judgement === null ? 0 : quantities === null ? 1 : judgementShare;
  const steps = kpis.flatMap(({ kpi, contribution, countedWeight }): readonly TotalStep[] =>
    contribution === null ? [] : [{ what: { kind: "kpi", kpi: kpi.name }, points: contribution * (1 - judged), atTarget: (atTarget * (1 - judged) * countedWeight) / counted }]);
  return judgement === null ? steps : [...steps, { what: { kind: "judgement" }, points: judgement * judged, atTarget: atTarget * judged }];
}
