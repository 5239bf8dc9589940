import type { Change, ComparedPlan, OnePlanVerdict } from "./effect";
import { earlierKnown, expectedAfter, inColumns } from "./expectedAfter";
import { similarPeople } from "./similarPeople";

/** With fewer others even whoever stands out most has a chance above 5 % to do so by luck: 1 in 20 needs nineteen others. */
export const othersForOne = 19;

/**
 * Whether one person's change stands out among those of similar people without the action. All changes are set against
 * one line through all of them, the plan's own person included, each by its own uncertainty; `chance` is the share of
 * people, the own one counted, who stand out at least as much to either side, and an effect is claimed only where nobody
 * else does. Source: randomisation test over studentised residuals
 * (Freedman & Lane 1983; the placebo test of Abadie, Diamond & Hainmueller 2010).
 */
export function effectOfOnePlan(plan: ComparedPlan): OnePlanVerdict {
  const { own } = plan;
  const others = similarPeople(plan);
  if (others === null) return { verdict: "inconclusive", reason: "no-similar-people", estimate: null, chance: null, others: 0 };
  const withEarlier = earlierKnown(own, others);
  const estimate = own.after - (lineOf(others, withEarlier)?.at(own) ?? NaN);
  const everybody = [own, ...others];
  const line = lineOf(everybody, withEarlier);
  const outstanding = (one: Change): number => (line === null ? 0 : Math.abs(one.after - line.at(one)) / Math.sqrt(Math.max(1e-9, 1 - line.leverage(one))));
  const ownDistance = outstanding(own);
  const chance = everybody.filter((one) => outstanding(one) >= ownDistance * (1 - 1e-9)).length / everybody.length;
  const told = { estimate, chance, others: others.length };
  if (others.length < othersForOne) return { verdict: "inconclusive", reason: "no-similar-people", ...told };
  // Where nobody differs from the line nothing stands out.
  if (chance * everybody.length > 1 || ownDistance < 1e-9) return { verdict: "inconclusive", reason: "zero-not-excluded", ...told };
  return { verdict: estimate > 0 ? "better" : "worse", reason: null, ...told };
}

const lineOf = (people: readonly Change[], withEarlier: boolean) => expectedAfter(inColumns(people), new Float64Array(people.length).fill(1), withEarlier);
