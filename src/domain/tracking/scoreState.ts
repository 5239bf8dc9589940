import { attainment } from "../evaluation/attainment";
import { countedAsZero } from "../evaluation/countedAsZero";
import { curveOf } from "../evaluation/curveOf";
import type { PersonResult } from "../evaluation/evaluation";
import { scoreFromCurve } from "../evaluation/scoreFromCurve";
import type { SecretAnswers } from "../judgement/review";
import { blend } from "../judgement/withJudgement";
import type { Curve, Direction } from "../records/definitions";
import { points, ratio } from "../units";

/** One KPI of a person, as little as its score needs. `curve`: attainment and points, ascending. */
export interface LineState {
  readonly direction: Direction;
  /** `null` = there was no data, so it did not count, or by Setup counted as 0 points. */
  readonly actual: number | null;
  readonly asZero?: boolean;
  /** The actual were every split row counted in full, so that actual = gross × credit; `null` = nothing is split, or an older memory does not say. */
  readonly gross: number | null;
  readonly target: number;
  readonly baseline: number | null;
  readonly weight: number;
  readonly proration: number;
  readonly curve: readonly (readonly [attainment: number, points: number])[];
}

/** Everything a person's total is worked out from. Lines by KPI key. */
export interface PersonState {
  readonly name: string;
  readonly lines: ReadonlyMap<string, LineState>;
  readonly judgement: number | null;
  /** What of the judgement was said in confidence; "unknown" in a memory from before it was kept. */
  readonly secret: SecretAnswers | null | "unknown";
  /** Share of judgement in the total, 0–1. */
  readonly judgementShare: number;
}

/** What a result stands on; lines that could not be scored for what is wrong with them are left out. */
export function personState({ employee, kpis, judgement }: PersonResult, curves: readonly Curve[], judgementShare: number, secret: SecretAnswers | null): PersonState {
  const lines = kpis.flatMap(({ kpi, target, proration, actual, gross, score, notScorable }) => {
    const curve = curveOf(curves, kpi.curve);
    if (curve === undefined || notScorable === "target-duplicate" || notScorable === "no-source" || notScorable === "not-computable") return [];
    return [[kpi.key, { direction: kpi.direction, actual, gross, target: target.target, baseline: target.baseline, weight: target.weight, proration, ...(countedAsZero({ actual, score }) && { asZero: true }), curve: curve.points.map(({ attainment: reached, points: worth }) => [reached, worth] as const) }] as const];
  });
  return { name: employee.name, lines: new Map(lines), judgement, secret, judgementShare };
}

/** The total a state comes to; null where nothing of it can be scored. */
export function totalOf({ lines, judgement, judgementShare }: PersonState): number | null {
  let [sum, weights] = [0, 0];
  for (const line of lines.values()) {
    const score = scoreOf(line);
    if (score === null) continue;
    sum += score * line.weight;
    weights += line.weight;
  }
  return blend(weights > 0 ? points(sum / weights) : null, judgement === null ? null : points(judgement), judgementShare);
}

function scoreOf({ direction, actual, asZero = false, target, baseline, proration, curve }: LineState): number | null {
  if (actual === null) return asZero ? 0 : null;
  const reached = attainment({ direction, actual, target, baseline, proration: ratio(proration), cap: ratio(curve.at(-1)?.[0] ?? 1) });
  if (!reached.ok) return null;
  const score = scoreFromCurve({ name: "", key: "", points: curve.map(([at, worth]) => ({ attainment: ratio(at), points: points(worth) })) }, reached.value);
  return Number.isFinite(score) ? score : null;
}
