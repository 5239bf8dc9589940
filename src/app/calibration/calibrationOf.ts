import { calibrate } from "../../domain/evaluation/calibration/calibrate";
import type { GroupResult } from "../../domain/evaluation/calibration/calibration";
import { reviewGap } from "../../domain/evaluation/calibration/reviewGap";
import { reviewRules } from "../../domain/judgement/reviewRules";
import { rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { bandNamed, ratingsIn } from "./ratingsIn";

/** Fewest people a group may have for its means and bands to be told: Setup's for groups of reviewers, at least 3. */
export const leastInGroup = ({ definitions }: Pick<Scored, "definitions">): number => reviewRules(definitions.settings).leastInGroup;

/** Calibration of the period that is scored, with the agreed ratings as they stand in Summary. [] without a period. */
export function calibrationOf(scored: Pick<Scored, "evaluation" | "definitions" | "reviews">, tables: readonly TableContent[]): readonly GroupResult[] {
  const { period, people } = scored.evaluation;
  if (period === null) return [];
  const { bands } = scored.definitions;
  const agreed = new Map(ratingsIn(tables).map((row) => [row.key, row.rating]));
  return calibrate(people.map(({ employee, total, band }) => {
    const given = agreed.get(rowKey([employee.id, period.end])) ?? "";
    const reviews = scored.reviews.get(employee.key);
    return {
      team: employee.team, manager: employee.manager, total, suggested: band,
      rating: given === "" ? band : bandNamed(bands, given)?.name ?? null,
      given: given !== "",
      reviewGap: reviews === undefined ? null : reviewGap(reviews),
    };
  }), bands, leastInGroup(scored));
}

/** Whether there is anything beyond numbers of people to show. */
export const tellsAnything = (groups: readonly GroupResult[]): boolean => groups.some(({ enough, mean }) => enough && mean !== null);
