import type { TableContent } from "../../app/ports/workbookPort";
import type { Cell } from "../../domain/records/rawTable";
import type { Session } from "../connection/connection";
import { locateTables } from "./locateTables";
import { readAreas } from "./readAreas";

/** Reads whole tables, values and formulas. */
export async function readWholeTables(session: Session, names: readonly string[]): Promise<readonly TableContent[]> {
  const located = await locateTables(session, names);
  const surveys = names.flatMap((name) => located.get(name)?.survey ?? []);
  const answers = await readAreas(
    session,
    surveys.map((survey) => ({ table: survey.name, sheet: survey.sheet, row: survey.firstRow - 1, column: survey.firstColumn - 1, rows: survey.rowCount, columns: survey.headers.length })),
    "values,formulas",
  );
  return surveys.map((survey, index) => ({ ...survey, values: (answers[index]?.values ?? []) as Cell[][], formulas: (answers[index]?.formulas ?? []) as Cell[][] }));
}
