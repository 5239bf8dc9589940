import type { CellWrite, FormWrite, Refusal, TableSurvey, TableWrite, WritePlan } from "../../app/ports/workbookPort";
import { cellBytes, requestBytes } from "../connection/requestSize";
import type { WideSurvey } from "../reading/survey";
import { enteredCell } from "./textCell";

/** Characters of a text and of a formula that a cell holds ("Excel specifications and limits"). */
const longestText = 32_767;
const longestFormula = 8_192;
const sheetRows = 1_048_576;

/** The first reason not to carry out the plan that the survey shows; null when there is none. */
export function checkPlan({ tables, forms = [] }: WritePlan, wide: WideSurvey): Refusal | null {
  if (wide.workbookProtected) return { kind: "workbook-protected" };
  for (const write of tables) {
    const refusal = checkPlace(write, wide) ?? checkSize(write);
    if (refusal) return refusal;
  }
  for (const form of forms) {
    const refusal = checkForm(form, wide);
    if (refusal) return refusal;
  }
  return null;
}

function checkForm(form: FormWrite, { survey }: WideSurvey): Refusal | null {
  const { sheet } = form;
  const found = survey.sheets.find(({ name }) => same(name, sheet));
  const fits = form.kind === "create" ? form.cells.every((row) => row.every(cellFits)) : form.cells.every(({ cell }) => cellFits(cell));
  if (!fits) return { kind: "too-large", table: sheet };
  if (form.kind === "create") return found ? { kind: "sheet-name-taken", sheet, table: sheet } : null;
  if (!found) return { kind: "changed-meanwhile", table: sheet };
  return found.protected ? { kind: "sheet-protected", sheet } : null;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function checkPlace(write: TableWrite, { survey }: WideSurvey): Refusal | null {
  const { table } = write;
  const found = survey.tables.find(({ name }) => same(name, table));
  if (write.kind === "create") {
    const { sheet } = write;
    if (found) return { kind: "table-name-taken", table, sheet: found.sheet };
    if (survey.names.some((name) => same(name, table))) return { kind: "table-name-taken", table, sheet };
    return survey.sheets.some(({ name }) => same(name, sheet)) ? { kind: "sheet-name-taken", sheet, table } : null;
  }
  if (!found || !looksAlike(found, write.expected)) return { kind: "changed-meanwhile", table };
  const sheet = survey.sheets.find(({ name }) => name === found.sheet);
  return sheet?.protected ? { kind: "sheet-protected", sheet: found.sheet } : null;
}

export const looksAlike = (a: TableSurvey, b: TableSurvey): boolean =>
  a.sheet === b.sheet && a.firstRow === b.firstRow && a.firstColumn === b.firstColumn && a.rowCount === b.rowCount && a.headers.length === b.headers.length && a.headers.every((header, index) => header === b.headers[index]);

function checkSize(write: TableWrite): Refusal | null {
  const blocks = write.kind === "create" ? [write.rows] : write.blocks.map(({ cells }) => cells);
  const rowsBelow = write.kind === "create" ? write.rows.length + 1 : write.expected.firstRow + write.expected.rowCount + write.addRows;
  const fits = rowsBelow <= sheetRows && blocks.every((rows) => rows.every((row) => row.every(cellFits) && row.reduce<number>((sum, cell) => sum + cellBytes(enteredCell(cell)), 0) <= requestBytes));
  return fits ? null : { kind: "too-large", table: write.table };
}

/** Throws for a number Excel has no cell for: JSON would make it `null`, and the cell would silently keep what it has. */
function cellFits(cell: CellWrite): boolean {
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError("a number that is not finite cannot be written");
  if (typeof cell === "string") return cell.length < longestText;
  return typeof cell !== "object" || cell === null || cell.formula.length <= longestFormula;
}
