import type { Band } from "../../records/definitions";
import { chanceOfSigns } from "./chanceOfSigns";
import { chanceOfSum } from "./chanceOfSum";
import type { Finding, Leniency, RatedPerson, ReviewGap } from "./calibration";
import { correctForMany } from "./correctForMany";

/** A difference is called one where chance alone would bring it in fewer than one of twenty cases. */
const unlikely = 0.05;

/** How many bands a rating is above the suggested one; null where either is missing. */
export function stepsUp({ suggested, rating }: Pick<RatedPerson, "suggested" | "rating">, bands: readonly Band[]): number | null {
  const [from, to] = [suggested, rating].map((name) => bands.findIndex((band) => band.name === name));
  return from === undefined || to === undefined || from < 0 || to < 0 ? null : from - to;
}

/**
 * Each manager's ratings less the suggested bands, against those of all other managers who have begun to rate. Where a
 * manager has begun, people left blank stand at their suggested band, as everywhere.
 * @param groups the people of each manager. @param least fewest people a mean may stand on.
 */
export function leniencies(groups: readonly (readonly RatedPerson[])[], bands: readonly Band[], least: number): readonly Leniency[] {
  const begun = groups.map((people) => (people.some(({ given }) => given) ? people.flatMap((person) => stepsUp(person, bands) ?? []) : []));
  const compared = groups.map((people, at): Leniency => {
    const own = begun[at] ?? [];
    const others = begun.filter((_, other) => other !== at).flat();
    if (!people.some(({ given }) => given)) return { kind: "none", why: "no-agreed", people: people.length };
    if (own.length < least) return { kind: "none", why: "few", people: own.length };
    if (others.length < least) return { kind: "none", why: "no-others", people: own.length };
    return { kind: "compared", people: own.length, own: meanOf(own), others: meanOf(others), chance: chanceOfSum(own, others), finding: "none-shown" };
  });
  const corrected = correctForMany(compared.flatMap((one) => (one.kind === "compared" ? [one.chance] : [])));
  let place = 0;
  return compared.map((one) => (one.kind === "none" ? one : { ...one, finding: findingOf(corrected[place++] ?? 1, one.own - one.others) }));
}

/** Each manager's review scores less those others give the same people, tested against no difference. */
export function reviewGaps(groups: readonly (readonly RatedPerson[])[], least: number): readonly ReviewGap[] {
  const compared = groups.map((people): ReviewGap => {
    const gaps = people.flatMap(({ reviewGap }) => reviewGap ?? []);
    return gaps.length < least ? { kind: "none", people: gaps.length } : { kind: "compared", people: gaps.length, mean: meanOf(gaps), chance: chanceOfSigns(gaps), finding: "none-shown" };
  });
  const corrected = correctForMany(compared.flatMap((one) => (one.kind === "compared" ? [one.chance] : [])));
  let place = 0;
  return compared.map((one) => (one.kind === "none" ? one : { ...one, finding: findingOf(corrected[place++] ?? 1, one.mean) }));
}

const findingOf = (chance: number, difference: number): Finding => (chance >= unlikely ? "none-shown" : difference > 0 ? "higher" : "lower");

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
