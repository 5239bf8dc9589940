import type { Row, Style, Worksheet } from "exceljs";
import type { CellStyle, CellValue, SheetModel } from "../model/workbookModel";
import { rectsOf } from "./area";
import { styleOfFile } from "./cellStyles";
import { readCell } from "./cellValues";
import { ruleOfFile } from "./conditionalFormats";
import { cellsOf, columnsOf, rowsOf, rulesOf } from "./exceljsWorkbook";
import { formulaOfFile } from "./fileFormula";
import type { LossTally } from "./loss";
import { pointsOfWidth } from "./widths";

interface Run<T> { start: number; next: number; readonly column: number; readonly content: T }

/** The table that a cell stands in; its own references are shown without the table's name. */
const tableAt = (sheet: SheetModel, row: number, column: number): string | null =>
  sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns)?.name ?? null;

function loadRow(sheet: SheetModel, row: Row): void {
  if (typeof row.height === "number") sheet.setRowHeight(row.number - 1, 1, row.height);
  if (row.hidden) sheet.setRowHidden(row.number - 1, 1, true);
}

function loadCells(sheet: SheetModel, source: Worksheet, theme: readonly string[], losses: LossTally): void {
  const values = new Map<number, Run<CellValue[]>>();
  const styles = new Map<number, Run<CellStyle>>();
  const known = new Map<Partial<Style>, CellStyle | null>();
  const shared = new Map<string, CellStyle>();
  const styleFor = (style: Partial<Style>): CellStyle | null => {
    const cached = known.get(style);
    if (cached !== undefined) return cached;
    const made = styleOfFile(style, theme);
    const key = JSON.stringify(made);
    const one = key === "{}" ? null : shared.get(key) ?? made;
    if (one !== null) shared.set(key, one);
    known.set(style, one);
    return one;
  };
  const flushValues = (run: Run<CellValue[]>): void => sheet.loadColumn(run.start, run.column, run.content);
  const flushStyle = (run: Run<CellStyle>): void => sheet.setStyle({ row: run.start, column: run.column, rows: run.next - run.start, columns: 1 }, run.content);
  for (const row of rowsOf(source)) {
    loadRow(sheet, row);
    for (const cell of cellsOf(row)) {
      const at = row.number - 1;
      const column = Number(cell.col) - 1;
      const style = styleFor(cell.style);
      const lastStyle = styles.get(column);
      if (lastStyle !== undefined && (lastStyle.content !== style || lastStyle.next !== at)) {
        flushStyle(lastStyle);
        styles.delete(column);
      }
      if (style !== null) {
        const run = styles.get(column);
        if (run === undefined) styles.set(column, { start: at, next: at + 1, column, content: style });
        else run.next = at + 1;
      }
      const { value, formula, lost } = readCell(cell.value, cell.formula);
      if (lost !== null) losses.add(lost, sheet.name);
      const run = values.get(column);
      const ends = run !== undefined && (run.next !== at || formula !== null || value === null);
      if (ends) {
        flushValues(run);
        values.delete(column);
      }
      if (formula !== null) sheet.load(at, column, value, formulaOfFile(formula, tableAt(sheet, at, column)));
      else if (value !== null) {
        const open = values.get(column);
        if (open === undefined) values.set(column, { start: at, next: at + 1, column, content: [value] });
        else {
          open.content.push(value);
          open.next = at + 1;
        }
      }
    }
  }
  values.forEach(flushValues);
  styles.forEach(flushStyle);
}

/** Puts cells, formats, sizes, frozen panes and conditional formats of one sheet into the model. */
export function loadSheet(sheet: SheetModel, source: Worksheet, theme: readonly string[], losses: LossTally): void {
  for (const { number, width, hidden } of columnsOf(source)) {
    if (number === undefined) continue;
    if (width !== undefined) sheet.setColumnWidth(number - 1, 1, pointsOfWidth(width));
    if (hidden === true) sheet.setColumnHidden(number - 1, 1, true);
  }
  loadCells(sheet, source, theme, losses);
  // ExcelJS has null here, against its types, when the file says nothing of views.
  const view = (source.views as Worksheet["views"] | null)?.[0];
  if (view?.state === "frozen") sheet.freeze(view.ySplit ?? 0, view.xSplit ?? 0);
  if (view?.showGridLines === false) sheet.setShowGridlines(false);
  // Written in the order of priority, so that the model, which counts them as they come, keeps it.
  const rules = rulesOf(source).flatMap(({ ref, rules: list }) => list.map((rule) => ({ ref, rule })));
  for (const { ref, rule } of rules.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))) {
    const known = ruleOfFile(rule, theme);
    const areas = rectsOf(ref);
    if (known === null || areas.length === 0) losses.add("conditional-format", sheet.name);
    else sheet.addConditionalFormat(areas, known);
  }
}
