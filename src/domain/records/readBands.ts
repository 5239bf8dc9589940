import { points, ratio } from "../units";
import type { Band } from "./definitions";
import { normalText } from "./normalText";
import type { CellPlace, RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** Bands from the highest down; one without a name or number, or like another, is a finding and left out. */
export function readBands(table: RawTable): Read<readonly Band[]> {
  const seen: Band[] = [];
  const guidelines: CellPlace[] = [];
  const { issues } = readRows("Bands", table, (row) => {
    const name = row.text("band");
    const from = row.number("from");
    const twice = seen.some((band) => (name !== null && normalText(band.name) === normalText(name)) || band.from === from);
    const given = row.number("guideline");
    const off = given !== null && (given < 0 || given > 100);
    if (off) row.issue("cell-not-a-choice", "notice", "guideline", { found: String(given), expected: "0–100 %" });
    if (name === null || from === null || twice) row.issue("band-invalid", "unscored", from === null ? "from" : "band", { found: name ?? "" });
    else {
      if (given !== null && !off) guidelines.push(row.place("guideline"));
      seen.push({ name, from: points(from), meaning: row.text("meaning"), guideline: given === null || off ? null : ratio(given) });
    }
    return null;
  });
  const { bands, sum } = inShares(seen);
  // Half a percent is what rounding each of several shares to whole percents can come to.
  const uneven = Math.abs(sum - 1) <= 0.005 + 1e-9 ? [] : guidelines.slice(0, 1).map((place) => unevenIssue(place, sum));
  return { value: [...bands].sort((a, b) => b.from - a.from), issues: [...issues, ...uneven] };
}

/** Guidelines as shares: a column with a number over 1 is in percent, as everywhere. */
function inShares(read: readonly Band[]): { readonly bands: readonly Band[]; readonly sum: number } {
  const scale = read.some(({ guideline }) => guideline !== null && guideline > 1) ? 100 : 1;
  const bands = read.map((band) => (band.guideline === null ? band : { ...band, guideline: ratio(band.guideline / scale) }));
  return { bands, sum: bands.reduce((sum, { guideline }) => sum + (guideline ?? 0), 0) };
}

const unevenIssue = (place: CellPlace, sum: number): Read<null>["issues"][number] => ({ kind: "guideline-not-100", severity: "notice", table: place.table, column: place.column, place, found: String(Math.round(sum * 1000) / 10) });
