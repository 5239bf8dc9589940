import { anchored, anchorsOf, type Anchor } from "../../domain/judgement/anchors";
import type { Review } from "../../domain/judgement/review";
import { reviewRules } from "../../domain/judgement/reviewRules";
import { normalText } from "../../domain/records/normalText";
import type { Scored } from "../scoreWorkbook";

/** One competency to be rated. */
export interface CompetencyToRate {
  readonly competency: string;
  /** The scores that can be given, the lowest first, each with what it looks like where Anchors says so. */
  readonly steps: readonly { readonly score: number; readonly looksLike: string | null }[];
  /** What the manager gave; null = nothing yet, or several managers did. */
  readonly given: number | null;
  /** What the person gave themselves. */
  readonly self: number | null;
  /** The mean of what managers gave, which counts, and what it comes to in words. */
  readonly mean: number | null;
  readonly reached: Anchor | null;
  readonly next: Anchor | null;
  /** Managers who gave a score: with more than one, the pane cannot know whose to change. */
  readonly managers: number;
}

/** A scale of more whole numbers than this is not offered one by one. */
const mostSteps = 11;

/** What a manager can rate somebody in: the competencies of Anchors in their order, then those anybody was asked about. */
export function ratingForm(scored: Scored, personKey: string): readonly CompetencyToRate[] {
  const { feedback: { anchors }, ratings, reviews, definitions } = scored;
  const { scaleMin, scaleMax } = reviewRules(definitions.settings);
  const whole = Number.isInteger(scaleMin) && scaleMax - scaleMin < mostSteps ? Array.from({ length: Math.floor(scaleMax - scaleMin) + 1 }, (_, step) => scaleMin + step) : [];
  const asked = [...reviews.values()].flatMap(({ competencies }) => competencies.map(({ competency }) => competency)).sort((a, b) => (normalText(a) < normalText(b) ? -1 : 1));
  const competencies = new Map<string, string>();
  for (const name of [...anchors.map(({ competency }) => competency), ...asked]) if (!competencies.has(normalText(name))) competencies.set(normalText(name), name);
  return [...competencies].map(([key, competency]) => {
    const own = anchorsOf(anchors, competency);
    const given = managerRatings(ratings, personKey, key);
    const scores = [...new Set([...whole, ...own.map(({ score }) => score), ...given.map(({ score }) => score)])].sort((a, b) => a - b);
    const mean = reviews.get(personKey)?.competencies.find((one) => normalText(one.competency) === key)?.groups.get("manager")?.mean ?? null;
    const self = ratings.filter((one) => one.person === personKey && one.relation === "self" && normalText(one.competency) === key && one.score !== null).at(-1);
    return {
      competency,
      steps: scores.map((score) => ({ score, looksLike: own.find((anchor) => anchor.score === score)?.behaviour ?? null })),
      given: given.length === 1 ? given[0]?.score ?? null : null,
      self: self?.score ?? null,
      mean,
      ...(mean === null ? { reached: null, next: null } : anchored(anchors, competency, mean)),
      managers: given.length,
    };
  });
}

/** The scores managers gave somebody in a competency, by its normal text. */
export const managerRatings = (ratings: readonly Review[], personKey: string, competencyKey: string): readonly (Review & { readonly score: number })[] =>
  ratings.flatMap((one) => (one.person === personKey && one.relation === "manager" && one.score !== null && normalText(one.competency) === competencyKey ? [{ ...one, score: one.score }] : []));
