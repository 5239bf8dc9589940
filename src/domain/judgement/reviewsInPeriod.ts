import type { Period } from "../period";
import type { Review } from "./review";

/** Each person's reviews of a period, by `Employee.key`; answers that name no period count for any. */
export function reviewsInPeriod(reviews: readonly Review[], period: Period | null): ReadonlyMap<string, readonly Review[]> {
  const byPerson = new Map<string, Review[]>();
  for (const review of reviews) {
    if (review.day !== null && period !== null && (review.day < period.start || review.day > period.end)) continue;
    const own = byPerson.get(review.person);
    if (own) own.push(review);
    else byPerson.set(review.person, [review]);
  }
  return byPerson;
}
