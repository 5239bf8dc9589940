import { assumptions } from "../../domain/records/assumptions";
import type { Issue } from "../../domain/records/issue";
import { ok, type Result } from "../../domain/result";
import type { Refusal } from "../ports/workbookPort";
import { saleDays } from "./saleDays";
import type { Intake } from "./takeIn";

/** Whether nothing tells if the days of Sales stand before their months; [] when the column decides, or people said. */
export async function dayOrderIssues(intake: Intake): Promise<Result<readonly Issue[], Refusal>> {
  const read = await saleDays(intake);
  if (!read.ok) return read;
  return ok(read.value === null ? [] : assumptions(read.value.table, read.value.column, { days: read.value.days }));
}
