import { isBlankCell } from "../records/cells";
import { normalText } from "../records/normalText";
import type { RawTable } from "../records/rawTable";
import { readRows, type Read } from "../records/tableReader";
import type { Anchor } from "./anchors";
import type { ReviewRules } from "./review";

/**
 * Reads Anchors: what each score of a competency looks like. A score off the scale of Setup and a second text for the
 * same score are findings and left out: whoever rates by them would have to choose between two.
 */
export function readAnchors(table: RawTable, { scaleMin, scaleMax }: Pick<ReviewRules, "scaleMin" | "scaleMax">): Read<readonly Anchor[]> {
  const seen = new Map<string, string>();
  return readRows("Anchors", table, (row): Anchor | null => {
    for (const key of ["competency", "score", "behaviour"]) if (isBlankCell(row.cell(key))) row.issue("cell-blank", "notice", key);
    const [competency, score, behaviour] = [row.text("competency"), row.number("score"), row.text("behaviour")];
    if (score !== null && (score < scaleMin || score > scaleMax)) {
      row.issue("anchor-off-scale", "notice", "score", { found: String(score), expected: `${scaleMin}–${scaleMax}` });
      return null;
    }
    if (competency === null || score === null || behaviour === null) return null;
    const key = `${normalText(competency)}\u241f${score}`;
    const first = seen.get(key);
    if (first !== undefined) {
      row.issue("anchor-twice", "notice", "behaviour", { subject: competency, found: String(score), expected: first });
      return null;
    }
    seen.set(key, row.place("behaviour").address);
    return { competency, score, behaviour };
  });
}
