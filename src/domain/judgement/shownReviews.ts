import { normalText } from "../records/normalText";
import { points, type Points } from "../units";
import type { CompetencyResult, GroupMean, Relation, Review, ReviewResult, ReviewRules, SecretAnswers } from "./review";

const others = ["manager", "peer", "report", "customer"] as const satisfies readonly Relation[];
const mostPoints = 120;

/**
 * One person's reviews as they may be shown. The smallest unit is a group's answers to one competency: where too few
 * gave them, they enter nothing that is shown, neither the group's overall mean, nor the competency's, nor the score,
 * so that nothing can be taken from anything to get at them. A manager may stand alone; self-scores never score.
 * Source of the thresholds: CCL (manager ≥ 1, peers ≥ 3, reports ≥ 3, all ≥ 4).
 * @example shownReviews(twoPeers, rules).leftOut // ["peer"]
 */
export function shownReviews(reviews: readonly Review[], rules: ReviewRules): ReviewResult {
  const competencies = inOrder(reviews).map((competency): CompetencyResult & { readonly asked: ReadonlySet<Relation> } => {
    const of = (relation: Relation): GroupMean | null => meanOf(reviews.filter((one) => one.relation === relation && normalText(one.competency) === normalText(competency)));
    const groups = new Map<Relation, GroupMean>();
    const asked = new Set<Relation>();
    for (const relation of others) {
      const mean = of(relation);
      if (mean === null) continue;
      asked.add(relation);
      if (mean.reviewers >= leastOf(relation, rules)) groups.set(relation, mean);
    }
    return { competency, groups, all: overAll([...groups.values()], rules), self: of("self")?.mean ?? null, asked };
  });
  const answered = new Set(reviews.map(({ relation }) => relation));
  const shownIn = (relation: Relation): boolean => competencies.some(({ groups }) => groups.has(relation));
  return {
    competencies: competencies.map(({ competency, groups, all, self }) => ({ competency, groups, all, self })),
    leftOut: others.filter((relation) => answered.has(relation) && competencies.some(({ asked, groups }) => asked.has(relation) && !groups.has(relation)) || (answered.has(relation) && !shownIn(relation))),
    comments: others.flatMap((relation) => {
      const own = reviews.filter((one) => one.relation === relation);
      const texts = [...new Set(own.flatMap((one) => (one.comment !== null && mayBeQuoted(one, own, rules) ? [one.comment] : [])))].sort((a, b) => (a < b ? -1 : 1));
      return texts.length === 0 ? [] : [{ relation, texts }];
    }),
    secret: secretOf(reviews, competencies, rules),
    points: scoreOf(competencies, rules),
  };
}

/**
 * A comment is told where enough of its group scored the competency it is about; where none of them scored it, as with
 * closing remarks, where enough wrote one.
 */
function mayBeQuoted({ relation, competency }: Review, group: readonly Review[], rules: ReviewRules): boolean {
  const same = group.filter((one) => normalText(one.competency) === normalText(competency));
  const scored = same.filter(({ score }) => score !== null);
  return new Set((scored.length > 0 ? scored : same).map(({ reviewer }) => reviewer)).size >= leastOf(relation, rules);
}

function secretOf(reviews: readonly Review[], competencies: readonly CompetencyResult[], rules: ReviewRules): SecretAnswers | null {
  const secret = competencies.map((one) => ({ ...one, groups: new Map([...one.groups].filter(([relation]) => relation !== "manager")) }));
  const total = scoreOf(secret, rules);
  if (total === null) return null;
  const shown = new Set(secret.flatMap(({ competency, groups }) => [...groups.keys()].map((relation) => `${relation}\u241f${normalText(competency)}`)));
  const answered = reviews.filter(({ relation, competency, score }) => score !== null && shown.has(`${relation}\u241f${normalText(competency)}`));
  return { points: total, reviewers: new Set(answered.map(({ reviewer }) => reviewer)).size };
}

/** Competencies by name, in the order of their letters: that of the rows could tell who answered first. */
function inOrder(reviews: readonly Review[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { competency, score } of reviews) if (score !== null && !names.has(normalText(competency))) names.set(normalText(competency), competency);
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

function leastOf(relation: Relation, { leastInGroup }: ReviewRules): number {
  switch (relation) {
    case "self":
    case "manager":
      return 1;
    case "peer":
    case "report":
    case "customer":
      return leastInGroup;
  }
}

/** The mean over reviewers; who answered twice counts once, with their own mean. */
function meanOf(reviews: readonly Review[]): GroupMean | null {
  const byReviewer = new Map<string, number[]>();
  for (const { reviewer, score } of reviews) if (score !== null) byReviewer.set(reviewer, [...(byReviewer.get(reviewer) ?? []), score]);
  if (byReviewer.size === 0) return null;
  return { mean: mean([...byReviewer.values()].map(mean)), reviewers: byReviewer.size };
}

/** Sorted first, so that the last digits do not depend on the order of the rows. */
const mean = (values: readonly number[]): number => [...values].sort((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length;

function overAll(groups: readonly GroupMean[], { leastReviewers }: ReviewRules): GroupMean | null {
  const reviewers = groups.reduce((sum, group) => sum + group.reviewers, 0);
  return reviewers < leastReviewers ? null : { mean: groups.reduce((sum, group) => sum + group.mean * group.reviewers, 0) / reviewers, reviewers };
}

/** The mean over competencies of the mean of the groups that are shown, each group alike, on a scale of 0 to 120. */
function scoreOf(competencies: readonly CompetencyResult[], { scaleMin, scaleMax }: ReviewRules): Points | null {
  const means = competencies.flatMap(({ groups }) => (groups.size === 0 ? [] : [mean([...groups.values()].map((group) => group.mean))]));
  return means.length === 0 ? null : points((mostPoints * (mean(means) - scaleMin)) / (scaleMax - scaleMin));
}
