import type { Change, ComparedPlan, EffectVerdict } from "./effect";
import { groupDifference } from "./groupDifference";
import { canCompare } from "./similarPeople";
import { stratumOf } from "./stratumOf";
import { tQuantile } from "./tQuantile";

/** Of fewer people no interval is shown. */
export const fewestPeople = 5;
/** Smaller than this is nothing but rounding. */
const nothingAtAll = 1e-9;

/**
 * How much better people did after an action than people without it who stood at the same level before, and whether that
 * is more than chance.
 *
 * Both groups share one slope of after on before (`groupDifference`), so that whoever was unusually low is expected to rebound as all do
 * (regression to the mean; Linden 2013) without stretching a line of the others to levels none of them had. All others
 * over the same days count. The interval takes Student's t at the degrees of freedom of the smaller group, since it is
 * its spread that is known worst: for n people with plans and m others, min(n − 1, m − 3).
 * An effect is claimed only when the interval leaves out zero. What was measured, and what else was tried: `DECISION.md` beside this file.
 * Units: standard deviations between people.
 */
export function estimateEffect(plans: readonly ComparedPlan[]): EffectVerdict {
  const comparable = plans.filter(canCompare);
  const owners = new Set(comparable.map(({ own }) => own.person));
  const strangers = new Set(comparable.flatMap(({ others }) => others.map(({ person }) => person)));
  const counted = { plans: comparable.length, people: owners.size, left: plans.length - comparable.length };
  const nothing = (reason: EffectVerdict["reason"]): EffectVerdict => ({ verdict: "inconclusive", reason, size: null, ...counted });
  const everybody = new Set(plans.map(({ own }) => own.person)).size;
  if (owners.size < fewestPeople) return nothing(everybody < fewestPeople ? "too-few-plans" : "no-similar-people");

  const numbers = new Map([...new Set([...owners, ...strangers])].map((person, index) => [person, index] as const));
  const strata = sameDays(comparable).map(({ own, others }) => stratumOf(own, others, (person) => numbers.get(person) ?? -1));
  const difference = groupDifference(strata);
  if (difference === null) return nothing("no-similar-people");
  const { estimate, standardError } = difference;
  const reach = tQuantile(Math.min(owners.size - 1, strangers.size - 3)) * standardError;
  const size = { estimate, low: estimate - reach, high: estimate + reach };
  if (size.low > nothingAtAll) return { verdict: "better", reason: null, size, ...counted };
  if (size.high < -nothingAtAll) return { verdict: "worse", reason: null, size, ...counted };
  return { verdict: "inconclusive", reason: "zero-not-excluded", size, ...counted };
}

interface SameDays { readonly own: Change[]; readonly others: readonly Change[] }

/** Plans set beside the same changes of the same people, together. */
function sameDays(plans: readonly ComparedPlan[]): readonly SameDays[] {
  const byOthers = new Map<ComparedPlan["others"], SameDays>();
  const byContent = new Map<string, SameDays>();
  for (const { own, others } of plans) {
    const key = byOthers.has(others) ? "" : others.map(({ person, before, after }) => `${person} ${before} ${after}`).sort().join("\u241f");
    const found = byOthers.get(others) ?? byContent.get(key) ?? { own: [], others };
    byOthers.set(others, found);
    if (key !== "") byContent.set(key, found);
    found.own.push(own);
  }
  return [...byContent.values()];
}
