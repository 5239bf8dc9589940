import { readEmployees } from "../../domain/records/readEmployees";
import { columnNames } from "../../domain/evaluation/sourceColumns";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { Employee } from "../../domain/records/definitions";
import { ok, type Result } from "../../domain/result";
import type { Refusal } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import type { Intake } from "./takeIn";

/** The people a workbook names, wherever they are listed; [] when it names none. */
export async function peopleFound(intake: Intake): Promise<Result<readonly Employee[], Refusal>> {
  const table = tableNamed(intake.survey, "Employees");
  if (table === null || table.rowCount === 0) return ok([]);
  const columns = [...matchHeaders("Employees", columnNames(table)).found.values()].sort((a, b) => a - b);
  const read = await intake.read([{ table: table.name, columns }]);
  if (!read.ok) return read;
  const [raw] = read.value.tables;
  return ok(raw === undefined ? [] : readEmployees(raw).value);
}
