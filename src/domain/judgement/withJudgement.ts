import { bandOf } from "../evaluation/bandOf";
import type { Evaluation, PersonResult } from "../evaluation/evaluation";
import type { Band } from "../records/definitions";
import { points, type Points } from "../units";

/**
 * Joins what the figures come to with what people judge: total = quantities · (1 − share) + judgement · share; with
 * one of them missing the other counts alone.
 * @param judgements points 0–120 by `Employee.key`. @param share of judgement in the total, 0–1 (default 0.3).
 * @example blend(points(90), points(60), 0.3) // 81
 */
export function withJudgement(evaluation: Evaluation, judgements: ReadonlyMap<string, Points>, share: number, bands: readonly Band[]): Evaluation {
  if (judgements.size === 0) return evaluation;
  return {
    ...evaluation,
    people: evaluation.people.map((person): PersonResult => {
      const judgement = judgements.get(person.employee.key) ?? null;
      const total = blend(person.quantities, judgement, share);
      return { ...person, judgement, total, band: total === null ? null : bandOf(bands, total) };
    }),
  };
}

export function blend(quantities: Points | null, judgement: Points | null, share: number): Points | null {
  if (quantities === null || judgement === null) return quantities ?? judgement;
  return points(quantities * (1 - share) + judgement * share);
}
