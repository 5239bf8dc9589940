import { columnNames } from "../../domain/evaluation/sourceColumns";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { RawTable } from "../../domain/records/rawTable";
import type { Read } from "../../domain/records/tableReader";
import type { InputTable } from "../../domain/records/vocabulary";
import { ok, type Result } from "../../domain/result";
import type { Intake } from "../intake/takeIn";
import type { Refusal } from "../ports/workbookPort";
import { tableNamed } from "./definitionTables";

/** The rows of a table that need not be there: none where the workbook has no such table, a finding for each needed column it lacks. */
export async function readOptionalTable<T>(intake: Intake, name: InputTable, reader: (table: RawTable) => Read<readonly T[]>): Promise<Result<Read<readonly T[]>, Refusal>> {
  const table = tableNamed(intake.survey, name);
  if (table === null || table.rowCount === 0) return ok({ value: [], issues: [] });
  const { found, missing } = matchHeaders(name, columnNames(table));
  const lacking = missing.filter(({ required }) => required);
  if (lacking.length > 0) {
    const han = table.headers.some((header) => /\p{Script=Han}/u.test(header));
    return ok({ value: [], issues: lacking.map(({ headers }) => ({ kind: "column-missing", severity: "unscored", table: table.name, column: headers[han ? "zh-CN" : "en-US"][0] ?? "" })) });
  }
  const read = await intake.read([{ table: table.name, columns: [...found.values()].sort((a, b) => a - b) }]);
  if (!read.ok) return read;
  const [raw] = read.value.tables;
  return ok(raw === undefined ? { value: [], issues: [] } : reader(raw));
}
