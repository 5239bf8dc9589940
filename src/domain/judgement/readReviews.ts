import type { Employee } from "../records/definitions";
import { readChoice, choiceWords } from "../records/choices";
import { isBlankCell } from "../records/cells";
import { locales } from "../locale";
import { matchHeaders } from "../records/matchHeaders";
import { personKey } from "../records/normalText";
import { peopleIndex, type PersonAliases } from "../records/people";
import type { RawTable } from "../records/rawTable";
import { readRows, type Read } from "../records/tableReader";
import type { Review, ReviewRules } from "./review";

/**
 * Reads Reviews360. Scores outside the scale, unknown people and relations are findings, and their rows are left out.
 * What somebody says of themselves is a self-review, whatever the row calls it. A reviewer is one however their name is
 * dotted and spaced, and rows that name none are one reviewer, where others of the table do: taken for several they would
 * let a group of one be shown. No finding quotes a cell: where cells have slipped by a column it may be a name or what
 * somebody said in confidence, and findings go to a sheet.
 */
export function readReviews(table: RawTable, employees: readonly Employee[], aliases: PersonAliases, { scaleMin, scaleMax }: ReviewRules): Read<readonly Review[]> {
  const find = peopleIndex(employees, aliases);
  const keyOf = (cell: string): string => employees[find(cell)]?.key ?? personKey(cell).replace(/[\p{P}\p{Z}]/gu, "");
  const named = table.columns[matchHeaders("Reviews360", table.columns).found.get("reviewer") ?? -1]?.cells.some((cell) => !isBlankCell(cell)) ?? false;
  const read = readRows("Reviews360", table, (row): Review | null => {
    const [who, competency] = [row.text("employee"), row.text("competency")];
    for (const key of ["employee", "relation", "competency"] as const) if (isBlankCell(row.cell(key))) row.issue("cell-blank", "unscored", key);
    const person = who === null ? undefined : employees[find(who)];
    if (who !== null && person === undefined) row.issue("employee-unknown", "unscored", "employee", { found: who });
    const said = row.text("relation");
    const relation = said === null ? null : readChoice("relation", said);
    if (said !== null && relation === null) row.issue("cell-not-a-choice", "unscored", "relation", { found: said, expected: locales.flatMap((locale) => choiceWords("relation", locale)).join(", ") });
    const score = row.number("score");
    const comment = row.text("comment");
    if (score !== null && (score < scaleMin || score > scaleMax)) {
      row.issue("score-off-scale", "unscored", "score", { found: String(score), expected: `${scaleMin}–${scaleMax}` });
      return null;
    }
    if (person === undefined || relation === null || competency === null || (score === null && comment === null)) return null;
    const reviewer = row.text("reviewer");
    const key = reviewer !== null ? keyOf(reviewer) : named ? "\u241f" : `\u241f${row.row}`;
    return { person: person.key, reviewer: key, relation: key === person.key ? "self" : relation, competency, score, comment, day: row.date("period"), place: row.place("score") };
  });
  return { value: read.value, issues: read.issues.map((issue) => (issue.found !== undefined && issue.found !== "" ? { ...issue, found: "…" } : issue)) };
}
