import { points } from "../units";
import type { Band } from "./definitions";
import { normalText } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** Bands from the highest down; one without a name or number, or like another, is a finding and left out. */
export function readBands(table: RawTable): Read<readonly Band[]> {
  const seen: Band[] = [];
  const { issues } = readRows("Bands", table, (row) => {
    const name = row.text("band");
    const from = row.number("from");
    const twice = seen.some((band) => (name !== null && normalText(band.name) === normalText(name)) || band.from === from);
    if (name === null || from === null || twice) row.issue("band-invalid", "unscored", from === null ? "from" : "band", { found: name ?? "" });
    else seen.push({ name, from: points(from), meaning: row.text("meaning") });
    return null;
  });
  return { value: [...seen].sort((a, b) => b.from - a.from), issues };
}
