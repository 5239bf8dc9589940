import type { Band } from "../records/definitions";
import type { Points } from "../units";

/**
 * The band a total falls in; null below the lowest. Totals are compared to a millionth of a point, so that
 * 99.99999999 from adding fractions is 100.
 * @example bandOf(bands, points(100)) // "A"
 */
export const bandOf = (bands: readonly Band[], total: Points): string | null => {
  const rounded = Math.round(total * 1e6) / 1e6;
  return bands.find(({ from }) => from <= rounded)?.name ?? null;
};
