import type { Band } from "../../records/definitions";
import { normalText } from "../../records/normalText";
import { points, ratio, type Points } from "../../units";
import type { BandCount, GroupKind, GroupResult, RatedPerson } from "./calibration";
import { expectedByGuideline } from "./expectedByGuideline";
import { leniencies, reviewGaps, stepsUp } from "./leniency";

/** With fewer people than this a distribution says nothing: one person is more than a tenth of it. */
export const fewestForDistribution = 10;

interface Group { readonly kind: GroupKind; readonly name: string; readonly spellings: readonly string[]; readonly people: readonly RatedPerson[] }

/**
 * Everybody, each team and each manager: how ratings are distributed, what a guideline would say, and how managers
 * compare. It tells and changes nothing: no rating follows from it.
 * @param bands from the highest down. @param least fewest people a group may have for its means and bands to be told.
 */
export function calibrate(people: readonly RatedPerson[], bands: readonly Band[], least: number): readonly GroupResult[] {
  const groups: readonly Group[] = [{ kind: "all", name: "", spellings: [], people }, ...groupsBy("team", people), ...groupsBy("manager", people)];
  const managers = groups.filter(({ kind }) => kind === "manager");
  const [lenient, reviews] = [leniencies(managers.map((one) => one.people), bands, least), reviewGaps(managers.map((one) => one.people), least)];
  return groups.map((group): GroupResult => {
    const at = managers.indexOf(group);
    return { ...oneGroup(group, bands, least), leniency: lenient[at] ?? null, reviews: reviews[at] ?? null };
  });
}

function oneGroup({ kind, name, spellings, people }: Group, bands: readonly Band[], least: number): Omit<GroupResult, "leniency" | "reviews"> {
  const totals = people.flatMap(({ total }) => total ?? []).sort((a, b) => a - b);
  const rated = people.filter(({ rating }) => rating !== null).length;
  const given = people.filter((person) => person.given).length;
  const steps = people.flatMap((person) => stepsUp(person, bands) ?? []);
  const enough = people.length >= least;
  return {
    kind, name, spellings, people: people.length, enough, rated, given,
    mean: totals.length < least ? null : points(totals.reduce((sum, total) => sum + total, 0) / totals.length),
    median: totals.length < least ? null : medianOf(totals),
    shift: given === 0 || steps.length < least ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length,
    bands: enough ? bandCounts(people, bands, rated) : [],
    comparable: rated >= fewestForDistribution,
  };
}

function bandCounts(people: readonly RatedPerson[], bands: readonly Band[], rated: number): readonly BandCount[] {
  const expected = rated < fewestForDistribution ? null : expectedByGuideline(rated, bands.map(({ guideline }) => guideline));
  return bands.map(({ name, guideline }, index) => {
    const agreed = people.filter(({ rating }) => rating === name).length;
    return { band: name, suggested: people.filter(({ suggested }) => suggested === name).length, agreed, share: rated === 0 ? null : ratio(agreed / rated), guideline, expected: expected?.[index] ?? null };
  });
}

/** People by what their team or manager is called, in the order they first appear; people without one are in none. */
function groupsBy(kind: "team" | "manager", people: readonly RatedPerson[]): readonly Group[] {
  const groups = new Map<string, { readonly name: string; readonly spellings: Map<string, string>; readonly people: RatedPerson[] }>();
  for (const person of people) {
    const name = person[kind];
    if (name === null) continue;
    const key = normalText(name);
    const group = groups.get(key) ?? { name, spellings: new Map<string, string>(), people: [] };
    group.spellings.set(name.toLowerCase(), name);
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ kind, name: group.name, spellings: [...group.spellings.values()], people: group.people }));
}

/** @param sorted ascending, at least one. */
function medianOf(sorted: readonly Points[]): Points {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0];
  return points((low + high) / 2);
}
