import type { Period } from "../period";
import type { Day } from "../units";
import type { Observation } from "./observation";

/** Each person's observations of a period up to the day scored, by `Employee.key`, the newest first. */
export function observationsInPeriod(observations: readonly Observation[], period: Period | null, asOf: Day): ReadonlyMap<string, readonly Observation[]> {
  const byPerson = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.day > asOf || (period !== null && (one.day < period.start || one.day > period.end))) continue;
    const own = byPerson.get(one.person);
    if (own) own.push(one);
    else byPerson.set(one.person, [one]);
  }
  // Of two on one day the lower row is the newer one: people add rows below.
  return new Map([...byPerson].map(([key, own]) => [key, own.sort((a, b) => b.day - a.day || b.place.row - a.place.row)]));
}
