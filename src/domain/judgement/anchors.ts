import { normalText } from "../records/normalText";

/** What one score of one competency looks like in what somebody does. */
export interface Anchor { readonly competency: string; readonly score: number; readonly behaviour: string }

/** What a score comes to in words: what it looks like, and what the next one up asks for; null where nobody has put that into words. */
export interface Anchored { readonly reached: Anchor | null; readonly next: Anchor | null }

/**
 * A score against the anchors of its competency. A score between two anchors has reached the lower one only: a mean of
 * 3.5 does not show what a 4 looks like. Behaviourally anchored rating scales: Smith & Kendall (1963).
 * @example anchored(anchors, "Listens", 3.5).reached?.score // 3
 */
export function anchored(anchors: readonly Anchor[], competency: string, score: number): Anchored {
  const own = anchorsOf(anchors, competency);
  // A mean of thirds adds up to a hair less than the whole number it is.
  const reached = own.filter((anchor) => anchor.score <= score + 1e-9).at(-1) ?? null;
  return { reached, next: own.find((anchor) => anchor.score > score + 1e-9) ?? null };
}

/** The anchors of a competency, the lowest score first. */
export const anchorsOf = (anchors: readonly Anchor[], competency: string): readonly Anchor[] =>
  anchors.filter((anchor) => normalText(anchor.competency) === normalText(competency)).sort((a, b) => a.score - b.score);
