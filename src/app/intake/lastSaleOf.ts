import { ok, type Result } from "../../domain/result";
import { day, type Day } from "../../domain/units";
import type { Refusal } from "../ports/workbookPort";
import { saleDays } from "./saleDays";
import type { Intake } from "./takeIn";

/** The last day of Sales that is not in the future; today where there is none. Targets are proposed for its quarter. */
export async function lastSaleOf(intake: Intake, today: Day): Promise<Result<Day, Refusal>> {
  const read = await saleDays(intake);
  if (!read.ok) return read;
  const last = read.value?.days.values.reduce((latest, one) => (one <= today && one > latest ? one : latest), 0) ?? 0;
  return ok(last === 0 ? today : day(last));
}
