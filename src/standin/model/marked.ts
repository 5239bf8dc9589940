/** A set of rows or columns with some marked or unmarked. */
export const marked = (set: ReadonlySet<number>, first: number, count: number, on: boolean): ReadonlySet<number> => {
  const next = new Set(set);
  for (let index = first; index < first + count; index++) {
    if (on) next.add(index);
    else next.delete(index);
  }
  return next;
};
