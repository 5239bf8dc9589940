import type { EffectiveTarget, ShareParts } from "../goals/effectiveTarget";
import type { Aggregate, Band, Curve, CurvePoint, Target } from "../records/definitions";
import { points, ratio, weight, type Points, type Ratio, type Weight } from "../units";
import { countedAsZero } from "./countedAsZero";
import { curveOf } from "./curveOf";
import type { KpiResult, NotScorable, PersonResult } from "./evaluation";
import type { RowsBehind } from "./rowsBehind";

/** Which of the four formulas of `attainment` gave the share of the target that was reached. */
export type AttainmentForm = "baseline" | "higher" | "lower" | "lower-none";

/** How much of the target is asked of the person: all of it, or that of some of the days of its period, which its season and the ramp of new people make lighter or heavier. */
export type AppliedShare = { readonly kind: "whole" } | ({ readonly kind: "part"; readonly daysAsked: number; readonly daysInPeriod: number } & ShareParts);

/** One step from the data to what a KPI brings to the total. Amounts in the KPI's unit. */
export type KpiStep =
  | { readonly kind: "actual"; readonly actual: number | null; readonly aggregate: Aggregate; readonly given: boolean; readonly source: string; readonly counted: number; readonly left: number; readonly asZero: boolean }
  | { readonly kind: "target"; readonly target: Target; readonly pieces: EffectiveTarget["pieces"] }
  | { readonly kind: "share"; readonly share: Ratio; readonly applied: AppliedShare; readonly target: number }
  | { readonly kind: "attainment"; readonly form: AttainmentForm; readonly actual: number; readonly target: number; readonly baseline: number | null; readonly attainment: Ratio }
  /** Between two points of the curve; flat before the first and after the last, where one of them is null. */
  | { readonly kind: "segment"; readonly curve: string; readonly from: CurvePoint | null; readonly to: CurvePoint | null; readonly attainment: Ratio }
  | { readonly kind: "score"; readonly score: Points }
  | { readonly kind: "weight"; readonly weight: Weight; readonly counted: Weight; readonly held: Ratio }
  | { readonly kind: "contribution"; readonly score: Points; readonly share: Ratio; readonly contribution: Points }
  | { readonly kind: "not-scored"; readonly why: NotScorable };

/** One step from what the KPIs bring to the band. */
export type TotalWhy =
  | { readonly kind: "quantities"; readonly quantities: Points; readonly parts: readonly { readonly kpi: string; readonly contribution: Points }[] }
  | { readonly kind: "judgement"; readonly judgement: Points; readonly share: Ratio }
  | { readonly kind: "total"; readonly total: Points }
  /** `from` is where the band begins; no band lies below the lowest. */
  | { readonly kind: "band"; readonly band: string | null; readonly from: Points | null }
  | { readonly kind: "next-band"; readonly band: string; readonly from: Points; readonly gap: Points }
  | { readonly kind: "no-total" };

/**
 * The steps from rows to contribution for one line of Scorecard, in the order they are worked out. Where the line has no
 * score the last step says why.
 * @param rows what the actual stands on; null where its source cannot be used.
 * @example whyScore(person, person.kpis[0], curves, rows).map(({ kind }) => kind) // ["actual", "target", "share", …]
 */
export function whyScore({ kpis }: PersonResult, result: KpiResult, curves: readonly Curve[], rows: RowsBehind | null): readonly KpiStep[] {
  const { kpi, target, pieces, held, shareParts, proration, actual, attainment, score, contribution, countedWeight, notScorable } = result;
  const asked = target.target * proration;
  const steps: KpiStep[] = [
    { kind: "actual", actual, aggregate: kpi.aggregate, given: rows !== null && rows.given !== null, source: rows?.source.table.name ?? kpi.source, counted: rows?.counted.length ?? 0, left: (rows?.credited.length ?? 0) - (rows?.counted.length ?? 0), asZero: countedAsZero(result) },
    { kind: "target", target, pieces },
  ];
  const counted = weight(kpis.reduce((sum, one) => sum + one.countedWeight, 0));
  const weighed = (points: Points, brought: Points): readonly KpiStep[] => [
    { kind: "score", score: points },
    { kind: "weight", weight: countedWeight, counted, held },
    { kind: "contribution", score: points, share: ratio(counted === 0 ? 0 : countedWeight / counted), contribution: brought },
  ];
  if (countedAsZero(result) && score !== null && contribution !== null) return [...steps, ...weighed(score, contribution)];
  if (notScorable !== null || actual === null || attainment === null || score === null || contribution === null) {
    return [...steps, { kind: "not-scored", why: notScorable ?? "no-data" }];
  }
  const daysInPeriod = target.periodEnd - target.periodStart + 1;
  const curve = curveOf(curves, kpi.curve);
  return [
    ...steps,
    { kind: "share", share: proration, applied: proration === 1 ? { kind: "whole" } : { kind: "part", ...shareParts, daysAsked: Math.round(shareParts.days * daysInPeriod), daysInPeriod }, target: asked },
    { kind: "attainment", form: formOf(result, actual), actual, target: asked, baseline: target.baseline === null ? null : target.baseline * proration, attainment },
    ...(curve === undefined ? [] : [{ kind: "segment", curve: curve.name, ...segmentOf(curve, attainment), attainment } as const]),
    ...weighed(score, contribution),
  ];
}

export function formOf({ kpi, target }: Pick<KpiResult, "kpi" | "target">, actual: number): AttainmentForm {
  if (target.baseline !== null) return "baseline";
  if (kpi.direction === "higher-is-better") return "higher";
  return actual <= 0 ? "lower-none" : "lower";
}

/** The two points of a curve that an attainment lies between; on a point it is the end of the stretch before it, as `scoreFromCurve` counts. */
export function segmentOf({ points: all }: Curve, attainment: Ratio): { readonly from: CurvePoint | null; readonly to: CurvePoint | null } {
  const after = all.findIndex((point) => attainment <= point.attainment);
  if (after < 0) return { from: all.at(-1) ?? null, to: null };
  const to = all[after] ?? null;
  return { from: all[after - 1] ?? null, to };
}

/** From what the KPIs bring to total and band, and how far the next band is. @param share of judgement in the total, 0–1. @param bands from the highest down. */
export function whyTotal({ kpis, quantities, judgement, total, band }: PersonResult, share: number, bands: readonly Band[]): readonly TotalWhy[] {
  if (total === null) return [{ kind: "no-total" }];
  const parts = kpis.flatMap(({ kpi, contribution }) => (contribution === null ? [] : [{ kpi: kpi.name, contribution }]));
  const next = bands.filter(({ from }) => from > Math.round(total * 1e6) / 1e6).at(-1);
  return [
    ...(quantities === null ? [] : [{ kind: "quantities", quantities, parts } as const]),
    ...(judgement === null ? [] : [{ kind: "judgement", judgement, share: ratio(quantities === null ? 1 : share) } as const]),
    { kind: "total", total },
    { kind: "band", band, from: bands.find(({ name }) => name === band)?.from ?? null },
    ...(next === undefined ? [] : [{ kind: "next-band", band: next.name, from: next.from, gap: points(next.from - total) } as const]),
  ];
}
