/** A rating as it stands, or as the log last saw it; texts as in their cells, "" = blank. `key` names employee and period. */
export interface RatingState { readonly key: string; readonly rating: string; readonly reason: string }

/** A change to be logged: what a rating was and what it is. `reason` is that of the rating as it is. */
export interface RatingChange { readonly key: string; readonly from: string; readonly to: string; readonly reason: string }

/**
 * What has changed since the log's last entry of each rating: a rating written, changed or taken away, or only its
 * reason. One that was never logged is compared with blank. A rating the log knows and the sheet no longer holds has
 * not changed: its row may have been deleted, and nothing says what is agreed now.
 * @param log oldest first.
 * @example ratingChanges([], [{ key: "e1", rating: "A", reason: "" }]) // [{ key: "e1", from: "", to: "A", reason: "" }]
 */
export function ratingChanges(log: readonly RatingState[], now: readonly RatingState[]): readonly RatingChange[] {
  const last = new Map(log.map((entry) => [entry.key, entry]));
  return now.flatMap(({ key, rating, reason }) => {
    const before = last.get(key) ?? { rating: "", reason: "" };
    return before.rating === rating && before.reason === reason ? [] : [{ key, from: before.rating, to: rating, reason }];
  });
}
