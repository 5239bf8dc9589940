import type { ComparedPlan, EffectVerdict, Random } from "./effect";
import { earlierKnown, expectedAfter, inColumns, type ChangeColumns, type Line } from "./expectedAfter";
import { similarPeople } from "./similarPeople";
import { tQuantile } from "./tQuantile";

/** Of fewer people no interval is shown. */
export const fewestPeople = 5;
/** Draws of the bootstrap; the standard error is then right to about 5 %. Source: Efron & Tibshirani 1993, ch. 6. */
const draws = 250;

/** Similar people of one plan or several; `places` numbers them among all, so that a person drawn counts wherever they stand. */
interface Others { readonly columns: ChangeColumns; readonly places: readonly number[]; readonly weights: Float64Array; readonly withEarlier: boolean }
interface Matched { readonly plan: ComparedPlan; readonly owner: number; readonly others: Others }

/**
 * How much better people did after an action than similar people without it, and whether that is more than chance.
 *
 * Each plan's gap is the level after against the one expected from the level before (`expectedAfter`); the estimate is
 * the mean gap. Its standard error is bootstrapped over people, the plans' own and the others' alike, since the same
 * colleagues stand beside many plans and their luck is shared. A bootstrap of few is too narrow: the error is widened by
 * √(n/(n−1)) for n people with plans and by √(m/(m−3)) for the line through m others, and the interval takes Student's t at
 * the degrees of freedom of the smaller side. Together these keep false claims below 5 % also of five people, and when
 * only the lowest were chosen (see the simulations in the tests).
 * An effect is claimed only when the interval leaves out zero.
 * Units: standard deviations between people.
 */
export function estimateEffect(plans: readonly ComparedPlan[], random: Random): EffectVerdict {
  const owners = new Map<string, number>();
  const strangers = new Map<string, number>();
  // Plans over the same days mostly stand beside the same people, whose line is then drawn once.
  const known = new Map<ComparedPlan["others"], Map<string, Others>>();
  const matched = plans.flatMap((plan): readonly Matched[] => {
    const others = similarPeople(plan);
    if (others === null) return [];
    const places = others.map(({ person }) => numberOf(strangers, person));
    const withEarlier = earlierKnown(plan.own, others);
    const sets = known.get(plan.others) ?? new Map<string, Others>();
    known.set(plan.others, sets);
    const key = `${withEarlier} ${[...places].sort((a, b) => a - b).join(" ")}`;
    const set = sets.get(key) ?? { columns: inColumns(others), places, weights: new Float64Array(others.length), withEarlier };
    sets.set(key, set);
    return [{ plan, owner: numberOf(owners, plan.own.person), others: set }];
  });
  const counted = { plans: matched.length, people: owners.size, left: plans.length - matched.length };
  const nothing = (reason: EffectVerdict["reason"]): EffectVerdict => ({ verdict: "inconclusive", reason, size: null, ...counted });
  const everybody = new Set(plans.map(({ own }) => own.person)).size;
  if (owners.size < fewestPeople) return nothing(everybody < fewestPeople ? "too-few-plans" : "no-similar-people");

  const once = { owners: new Float64Array(owners.size).fill(1), strangers: new Float64Array(strangers.size).fill(1) };
  const estimate = meanGap(matched, once.owners, once.strangers);
  let [sum, squares, usable] = [0, 0, 0];
  for (let draw = 0; draw < draws; draw++) {
    const drawn = meanGap(matched, redrawn(owners.size, random), redrawn(strangers.size, random));
    if (!Number.isFinite(drawn)) continue;
    usable += 1;
    sum += drawn - estimate;
    squares += (drawn - estimate) ** 2;
  }
  const variance = usable < 2 ? NaN : (squares - sum ** 2 / usable) / (usable - 1);
  const [n, m] = [owners.size, strangers.size];
  const reach = tQuantile(Math.min(n - 1, m - 3)) * Math.sqrt((((variance * n) / (n - 1)) * m) / (m - 3));
  if (!Number.isFinite(estimate) || !Number.isFinite(reach)) return nothing("no-similar-people");
  const size = { estimate, low: estimate - reach, high: estimate + reach };
  if (size.low > 0) return { verdict: "better", reason: null, size, ...counted };
  if (size.high < 0) return { verdict: "worse", reason: null, size, ...counted };
  return { verdict: "inconclusive", reason: "zero-not-excluded", size, ...counted };
}

function meanGap(matched: readonly Matched[], owners: Float64Array, strangers: Float64Array): number {
  const lines = new Map<Others, Line | null>();
  const lineOf = (others: Others): Line | null => {
    const had = lines.get(others);
    if (had !== undefined) return had;
    const { columns, places, weights, withEarlier } = others;
    for (let index = 0; index < places.length; index++) weights[index] = strangers[places[index] as number] as number;
    const line = expectedAfter(columns, weights, withEarlier);
    lines.set(others, line);
    return line;
  };
  let [sum, count] = [0, 0];
  for (const { plan, owner, others } of matched) {
    const times = owners[owner] ?? 0;
    const line = times === 0 ? null : lineOf(others);
    if (line === null) continue;
    sum += times * (plan.own.after - line.at(plan.own));
    count += times;
  }
  return sum / count;
}

const { floor } = Math;
/** How often each of so many is drawn in so many draws with replacement. */
function redrawn(count: number, random: Random): Float64Array {
  const times = new Float64Array(count);
  for (let draw = 0; draw < count; draw++) {
    const one = floor(random() * count);
    times[one] = (times[one] as number) + 1;
  }
  return times;
}

function numberOf(known: Map<string, number>, person: string): number {
  const had = known.get(person);
  if (had !== undefined) return had;
  known.set(person, known.size);
  return known.size - 1;
}
