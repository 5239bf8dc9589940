import type { Points, Ratio } from "../../units";

/** What calibration needs of one person. Bands by their name in Bands; `null` = none. */
export interface RatedPerson {
  readonly team: string | null;
  readonly manager: string | null;
  readonly total: Points | null;
  readonly suggested: string | null;
  /** The rating people agreed on, or the suggested band where they wrote none; null where what they wrote is no band. */
  readonly rating: string | null;
  /** Whether people wrote an agreed rating. */
  readonly given: boolean;
  /** The manager's review scores less those of the other groups that are shown, on the reviews' scale; null where not both are shown. */
  readonly reviewGap: number | null;
}

export type GroupKind = "all" | "team" | "manager";

/** One band in one group, in people. `guideline` and `expected` are for comparison only. */
export interface BandCount {
  readonly band: string;
  readonly suggested: number;
  readonly agreed: number;
  /** Share of the people with a rating; null where nobody has one. */
  readonly share: Ratio | null;
  readonly guideline: Ratio | null;
  /** People a guideline would see here; null without a guideline, or where too few people are rated to compare. */
  readonly expected: number | null;
}

/** What a difference comes to: `none-shown` = none that so few people, or so small a difference, can show. */
export type Finding = "higher" | "lower" | "none-shown";

/** How a manager's agreed ratings stand against the suggested bands, beside those of other managers; in band steps, up is positive. */
export type Leniency =
  | { readonly kind: "none"; readonly why: "no-agreed" | "no-others" | "few"; readonly people: number }
  /** `chance` = how likely so large a difference is if managers did not matter, 0–1, not yet corrected for the number of managers; `finding` is. */
  | { readonly kind: "compared"; readonly people: number; readonly own: number; readonly others: number; readonly chance: number; readonly finding: Finding };

/** A manager's review scores less those others give the same people; `people` have both. */
export type ReviewGap =
  | { readonly kind: "none"; readonly people: number }
  | { readonly kind: "compared"; readonly people: number; readonly mean: number; readonly chance: number; readonly finding: Finding };

export interface GroupResult {
  readonly kind: GroupKind;
  /** As people write it; "" for everybody. */
  readonly name: string;
  /** Every spelling of the name among the people, one for each that a sheet would take for another. */
  readonly spellings: readonly string[];
  readonly people: number;
  /** Too small a group is told by its size alone: a mean of two would be one person's score to the other. */
  readonly enough: boolean;
  /** People who have a rating, and those of them whose rating people wrote themselves. */
  readonly rated: number;
  readonly given: number;
  readonly mean: Points | null;
  readonly median: Points | null;
  /** Mean of rating less suggested band, in band steps; null until somebody wrote a rating. */
  readonly shift: number | null;
  /** From the highest band down; [] where the group is too small. */
  readonly bands: readonly BandCount[];
  /** Enough people are rated for a distribution to be set beside a guideline. */
  readonly comparable: boolean;
  /** Only for managers. */
  readonly leniency: Leniency | null;
  readonly reviews: ReviewGap | null;
}
