import { err, type Result } from "../domain/result";
import type { AppRefusal } from "./appRefusal";
import type { CreateTable, OnProgress, Survey, WorkbookPort } from "./ports/workbookPort";
import { tableNamed } from "./reading/definitionTables";

/** Makes tables on sheets of their own; refused when one of them is there already, so that nothing is mixed. */
export async function createTablesOnce(
  workbook: WorkbookPort,
  survey: Survey,
  tables: readonly CreateTable[],
  options: { readonly startedOn: string; readonly onProgress?: OnProgress; readonly signal?: AbortSignal },
): Promise<Result<null, AppRefusal>> {
  const there = tables.filter(({ table }) => tableNamed(survey, table) !== null).map(({ table }) => table);
  if (there.length > 0) return err({ kind: "tables-exist", tables: there });
  return workbook.apply({ tables }, options);
}
