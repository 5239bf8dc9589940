import { cleanDates, type CleanedDates } from "../../domain/cleaning/cleanDates";
import { columnNames } from "../../domain/evaluation/sourceColumns";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { RawColumn, RawTable } from "../../domain/records/rawTable";
import { ok, type Result } from "../../domain/result";
import type { Refusal } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import type { Intake } from "./takeIn";

/** The days of Sales as they are read at present, with the column they stand in. */
export interface SaleDays { readonly table: RawTable; readonly column: RawColumn; readonly days: CleanedDates }

/** Reads the one column of Sales that holds its days; null where none is known yet. Errors: the host's refusals. */
export async function saleDays(intake: Intake): Promise<Result<SaleDays | null, Refusal>> {
  const sales = tableNamed(intake.survey, "Sales");
  const at = sales === null ? undefined : matchHeaders("Sales", columnNames(sales)).found.get("date");
  if (sales === null || at === undefined || sales.rowCount === 0) return ok(null);
  const read = await intake.read([{ table: sales.name, columns: [at] }]);
  if (!read.ok) return read;
  const [table] = read.value.tables;
  const [column] = table?.columns ?? [];
  if (table === undefined || column === undefined) return ok(null);
  return ok({ table, column, days: cleanDates(column.cells, column.dayOrder === undefined ? {} : { order: column.dayOrder }) });
}
