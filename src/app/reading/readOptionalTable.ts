import type { RawTable } from "../../domain/records/rawTable";
import type { Read } from "../../domain/records/tableReader";
import type { InputTable } from "../../domain/records/vocabulary";
import { ok, type Result } from "../../domain/result";
import type { Intake } from "../intake/takeIn";
import type { Refusal } from "../ports/workbookPort";
import { tableNamed } from "./definitionTables";
import { knownColumns } from "./knownColumns";

/** The rows of a table that need not be there: none where the workbook has no such table, a finding for each needed column it lacks. */
export async function readOptionalTable<T>(intake: Intake, name: InputTable, reader: (table: RawTable) => Read<readonly T[]>): Promise<Result<Read<readonly T[]>, Refusal>> {
  const table = tableNamed(intake.survey, name);
  if (table === null || table.rowCount === 0) return ok({ value: [], issues: [] });
  const { positions, lacking } = knownColumns(table, name);
  if (lacking.length > 0) return ok({ value: [], issues: lacking.map((column) => ({ kind: "column-missing", severity: "unscored", table: table.name, column })) });
  const read = await intake.read([{ table: table.name, columns: positions }]);
  if (!read.ok) return read;
  const [raw] = read.value.tables;
  return ok(raw === undefined ? { value: [], issues: [] } : reader(raw));
}
