import type { PhasingProfile } from "../goals/phasing/monthShares";
import { normalText } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/**
 * Profiles by name, each with the shares of the twelve calendar months in whatever unit they are written; a month that
 * is not given has no share. A month out of range, a share below zero, and a profile without any share are findings.
 */
export function readPhasing(table: RawTable): Read<readonly PhasingProfile[]> {
  const profiles = new Map<string, { readonly name: string; readonly key: string; readonly shares: number[] }>();
  const { issues } = readRows("Phasing", table, (row): null => {
    const name = row.text("profile");
    const month = row.number("month");
    const share = row.number("share");
    if (name === null) row.issue("cell-blank", "notice", "profile");
    if (name === null || month === null || share === null) return null;
    if (!(Number.isInteger(month) && month >= 1 && month <= 12)) row.issue("cell-not-a-choice", "notice", "month", { found: String(month), expected: "1–12" });
    else if (share < 0) row.issue("share-below-zero", "notice", "share", { found: String(share) });
    else {
      const key = normalText(name);
      const profile = profiles.get(key) ?? { name, key, shares: new Array<number>(12).fill(0) };
      profile.shares[month - 1] = (profile.shares[month - 1] ?? 0) + share;
      profiles.set(key, profile);
    }
    return null;
  });
  return { value: [...profiles.values()].filter(({ shares }) => shares.some((share) => share > 0)), issues };
}
