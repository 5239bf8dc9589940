import type { Cell } from "../../domain/records/rawTable";
import { cellAddress } from "../../domain/records/cellAddress";
import { resolveFormula, type HeaderOf } from "../outputs/formulaTemplate";
import type { OutputCell } from "../outputs/outputTable";
import type { CellWrite, CreateForm, FormPage, FormPart, UpdateForm } from "../ports/workbookPort";
import { columnIndex, formColumns, type CellAt, type FormCell, type FormColumn, type FormLayout } from "./formLayout";
import type { StandingForm } from "./standingForms";

const absolute = (address: string): string => address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");

const written = (cell: OutputCell, headerOf: HeaderOf): CellWrite => (cell !== null && typeof cell === "object" && "template" in cell ? { formula: resolveFormula(cell.template, "", headerOf) } : cell);

/** A form on a sheet of its own: ids of rows and columns in its first column and row, hidden, the form beside and below them. */
export function createdForm(layout: FormLayout, asked: { readonly sheet: string; readonly mark: string; readonly page: Omit<FormPage, "printArea">; readonly headerOf: HeaderOf; readonly answers: StandingForm | null }): CreateForm {
  const { sheet, mark, page, headerOf, answers } = asked;
  const rowOf = new Map(layout.rows.map(({ id }, index) => [id, index + 2]));
  const at: CellAt = (row, column) => absolute(cellAddress(rowOf.get(row) ?? 1, columnIndex(column) + 2));
  const grid: CellWrite[][] = [[mark, ...formColumns.map(([id]) => id)], ...layout.rows.map(({ id }): CellWrite[] => [id, ...formColumns.map(() => "")])];
  for (const cell of layout.cells) {
    const line = grid[(rowOf.get(cell.row) ?? 1) - 1];
    if (line) line[columnIndex(cell.column) + 1] = cell.kind === "label" ? cell.text : cell.kind === "owned" ? written(cell.cell(at), headerOf) : answerIn(answers, cell);
  }
  return {
    kind: "create",
    sheet,
    mark,
    cells: grid,
    widths: [4, ...formColumns.map(([, width]) => width)],
    heights: layout.rows.map(({ points }, index) => ({ row: index + 2, points })),
    hiddenRows: [1, ...layout.rows.flatMap(({ hidden }, index) => (hidden === true ? [index + 2] : []))],
    hiddenColumns: [1],
    parts: layout.spans.map(({ row, column, columns, look, merge }): FormPart => ({ area: { firstRow: rowOf.get(row) ?? 1, firstColumn: columnIndex(column) + 2, rowCount: 1, columnCount: columns }, look, ...(merge === true && { merge }) })),
    page: { ...page, printArea: { firstRow: 2, firstColumn: 2, rowCount: layout.rows.length, columnCount: formColumns.length } },
  };
}

/** What somebody wrote in an answer's cell of another form, as it has to be written again: text stays text, a formula a formula. */
function answerIn(form: StandingForm | null, { row, column }: FormCell): CellWrite {
  const place = form && placeOf(form, row, column);
  if (form === null || place === null) return "";
  const { value, formula } = cellOf(form, place);
  return isFormula(formula, value) ? { formula: String(formula) } : value ?? "";
}

interface At { readonly row: number; readonly column: number }

const isFormula = (formula: Cell, value: Cell): boolean => typeof formula === "string" && formula.startsWith("=") && formula !== value;

function placeOf({ rows, columns }: StandingForm, row: string, column: FormColumn): At | null {
  const [down, across] = [rows.get(row), columns.get(column)];
  return down === undefined || across === undefined ? null : { row: down, column: across };
}

const cellOf = ({ area, cells }: StandingForm, { row, column }: At): { readonly value: Cell; readonly formula: Cell } => ({
  value: cells.values[row - area.firstRow]?.[column - area.firstColumn] ?? "",
  formula: cells.formulas[row - area.firstRow]?.[column - area.firstColumn] ?? "",
});

/**
 * A form that stands, brought up to date where it is: the program's own cells by the ids of their rows and columns.
 * Answers are not written, nor labels that people worded anew, nor anything people added or took out.
 */
export function updatedForm(layout: FormLayout, form: StandingForm, asked: { readonly paper: FormPage["paper"]; readonly headerOf: HeaderOf }): UpdateForm {
  const at: CellAt = (row, column) => {
    const place = placeOf(form, row, column);
    // Where people took the cell out there is nothing to point at.
    return place === null ? '""' : absolute(cellAddress(place.row, place.column));
  };
  const cells = layout.cells.flatMap((cell): UpdateForm["cells"] => {
    const place = placeOf(form, cell.row, cell.column);
    if (place === null || cell.kind === "answer") return [];
    if (cell.kind === "label") {
      const { value, formula } = cellOf(form, place);
      const ours = !isFormula(formula, value) && typeof value === "string" && cell.inAnyLanguage.includes(value);
      return ours && value !== cell.text ? [{ ...place, cell: cell.text }] : [];
    }
    return [{ ...place, cell: written(cell.cell(at), asked.headerOf), ...(cell.numberFormat !== undefined && { numberFormat: cell.numberFormat }), ...(cell.size !== undefined && { size: cell.size }) }];
  });
  const answerRows = new Set(layout.cells.flatMap(({ kind, row }) => (kind === "answer" ? [row] : [])));
  return {
    kind: "update",
    sheet: form.sheet,
    mark: form.mark,
    markAt: form.markAt,
    cells,
    // Whoever made the room to write on larger or smaller keeps it so.
    rows: layout.rows.flatMap(({ id, points, hidden }) => {
      const row = form.rows.get(id);
      return row === undefined || answerRows.has(id) ? [] : [{ row, hidden: hidden === true, points }];
    }),
    paper: asked.paper,
  };
}

/**
 * What a form shows of its person and period becomes what it showed last, once the sheets behind it move on: a form
 * that was talked about stays as it was. null where it shows nothing live any more.
 */
export function frozenForm(form: StandingForm, layout: Pick<FormLayout, "cells">): UpdateForm | null {
  const people = new Set(layout.cells.filter(({ kind }) => kind === "answer").map(({ row, column }) => `${row} ${column}`));
  const cells = [...form.rows].flatMap(([id, row]) =>
    [...form.columns].flatMap(([columnId, column]): UpdateForm["cells"] => {
      const { value, formula } = cellOf(form, { row, column });
      const broken = typeof value === "string" && /^#[A-Z/0!?]+/.test(value);
      return people.has(`${id} ${columnId}`) || broken || !isFormula(formula, value) ? [] : [{ row, column, cell: value ?? "" }];
    }),
  );
  return cells.length === 0 ? null : { kind: "update", sheet: form.sheet, mark: form.mark, markAt: form.markAt, cells, rows: [] };
}
