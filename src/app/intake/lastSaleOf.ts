import { cleanDates } from "../../domain/cleaning/cleanDates";
import { columnNames } from "../../domain/evaluation/sourceColumns";
import { matchHeaders } from "../../domain/records/matchHeaders";
import { ok, type Result } from "../../domain/result";
import { day, type Day } from "../../domain/units";
import type { Refusal } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import type { Intake } from "./takeIn";

/** The last day of Sales that is not in the future; today where there is none. Targets are proposed for its quarter. */
export async function lastSaleOf(intake: Intake, today: Day): Promise<Result<Day, Refusal>> {
  const table = tableNamed(intake.survey, "Sales");
  const at = table === null ? undefined : matchHeaders("Sales", columnNames(table)).found.get("date");
  if (table === null || at === undefined || table.rowCount === 0) return ok(today);
  const read = await intake.read([{ table: table.name, columns: [at] }]);
  if (!read.ok) return read;
  const { values } = cleanDates(read.value.tables[0]?.columns[0]?.cells ?? []);
  const last = values.reduce((latest, one) => (one <= today && one > latest ? one : latest), 0);
  return ok(last === 0 ? today : day(last));
}
