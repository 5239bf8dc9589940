import type { Ramp } from "../goals/ramp";
import { ratio } from "../units";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** What new people are asked, by month since they started, ascending. Shares above 1.5 are percents written as numbers: "50" is half. */
export function readRamp(table: RawTable): Read<Ramp> {
  const read = readRows("Ramp", table, (row): Ramp[number] | null => {
    const month = row.number("month");
    const share = row.number("share");
    if (month === null || share === null) return null;
    if (!(Number.isInteger(month) && month >= 1)) {
      row.issue("cell-not-a-choice", "notice", "month", { found: String(month), expected: "1, 2, 3 …" });
      return null;
    }
    if (share < 0) {
      row.issue("share-below-zero", "notice", "share", { found: String(share) });
      return null;
    }
    return { month, share: ratio(share) };
  });
  const percents = read.value.some(({ share }) => share > 1.5);
  const byMonth = new Map(read.value.map(({ month, share }) => [month, ratio(percents ? share / 100 : share)]));
  return { value: [...byMonth].map(([month, share]) => ({ month, share })).sort((one, other) => one.month - other.month), issues: read.issues };
}
