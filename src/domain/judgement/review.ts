import type { CellPlace } from "../records/rawTable";
import type { Day, Points } from "../units";

/** Who a reviewer is to the person reviewed. */
export type Relation = "self" | "manager" | "peer" | "report" | "customer";

/** One answer: one reviewer's score of one person in one competency, on the review's own scale. */
export interface Review {
  /** The person's key, as `Employee.key`. */
  readonly person: string;
  /** Tells reviewers apart and is shown nowhere; answers without a reviewer are one each. */
  readonly reviewer: string;
  readonly relation: Relation;
  readonly competency: string;
  /** `null` = a comment without a score. */
  readonly score: number | null;
  readonly comment: string | null;
  /** First day of the period the answer is for; `null` = it says none, and counts for any. */
  readonly day: Day | null;
  /** The cell of the score. */
  readonly place: CellPlace;
}

/** How a review is scored and when a group of reviewers may be shown; all of it is in Setup. */
export interface ReviewRules {
  /** Lowest and highest score of the scale. */
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** Fewest peers, reports or customers whose answers may be shown as a group (CCL: 3). */
  readonly leastInGroup: number;
  /** Fewest reviewers behind an average over groups (CCL: 4). */
  readonly leastReviewers: number;
}

/** A mean on the review's scale and how many reviewers it stands on. */
export interface GroupMean { readonly mean: number; readonly reviewers: number }

/** What may be shown of one competency; a group that may not be told is not there. */
export interface CompetencyResult {
  readonly competency: string;
  readonly groups: ReadonlyMap<Relation, GroupMean>;
  /** Over all reviewers of the groups that are shown, each reviewer alike; null below `leastReviewers`. */
  readonly all: GroupMean | null;
  readonly self: number | null;
}

/** Answers whose givers must not be told: their points, 0–120, and how many people gave them. */
export interface SecretAnswers { readonly points: number; readonly reviewers: number }

/** What may be shown of one person's reviews, and what it comes to. */
export interface ReviewResult {
  readonly competencies: readonly CompetencyResult[];
  /** Groups that answered and are not shown, since they are too few. */
  readonly leftOut: readonly Relation[];
  /** Comments of groups that are shown, in the order of their letters, never in that of the rows. */
  readonly comments: readonly { readonly relation: Relation; readonly texts: readonly string[] }[];
  /** What peers, reports and customers that are shown come to; null where none is. */
  readonly secret: SecretAnswers | null;
  /** 0–120; null where nobody but the person answered, or no group may be shown. */
  readonly points: Points | null;
}
