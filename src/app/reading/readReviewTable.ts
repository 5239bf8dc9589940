import { columnNames } from "../../domain/evaluation/sourceColumns";
import { readReviews } from "../../domain/judgement/readReviews";
import type { Review, ReviewRules } from "../../domain/judgement/review";
import type { Employee } from "../../domain/records/definitions";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { PersonAliases } from "../../domain/records/people";
import type { Read } from "../../domain/records/tableReader";
import { ok, type Result } from "../../domain/result";
import type { Intake } from "../intake/takeIn";
import type { Refusal } from "../ports/workbookPort";
import { tableNamed } from "./definitionTables";

/** The answers in Reviews360; none where the workbook has no such table, a finding for each column it lacks. */
export async function readReviewTable(intake: Intake, employees: readonly Employee[], aliases: PersonAliases, rules: ReviewRules): Promise<Result<Read<readonly Review[]>, Refusal>> {
  const table = tableNamed(intake.survey, "Reviews360");
  if (table === null || table.rowCount === 0) return ok({ value: [], issues: [] });
  const { found, missing } = matchHeaders("Reviews360", columnNames(table));
  const lacking = missing.filter(({ required }) => required);
  if (lacking.length > 0) {
    const han = table.headers.some((header) => /\p{Script=Han}/u.test(header));
    return ok({ value: [], issues: lacking.map(({ headers }) => ({ kind: "column-missing", severity: "unscored", table: table.name, column: headers[han ? "zh-CN" : "en-US"][0] ?? "" })) });
  }
  const read = await intake.read([{ table: table.name, columns: [...found.values()].sort((a, b) => a - b) }]);
  if (!read.ok) return read;
  const [raw] = read.value.tables;
  return ok(raw === undefined ? { value: [], issues: [] } : readReviews(raw, employees, aliases, rules));
}
