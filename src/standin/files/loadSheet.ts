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

/**
 * Runs of neighbours that share a size. A file may give a width to each of 16,384 columns or a height to every row;
 * told one by one to the model, which keeps each state, they took longer than all of the cells.
 */
function eachRun<T>(items: Iterable<readonly [index: number, size: T | undefined]>, apply: (first: number, count: number, size: T) => void): void {
  let open: { readonly first: number; count: number; readonly size: T } | null = null;
  const close = (): void => {
    if (open !== null) apply(open.first, open.count, open.size);
    open = null;
  };
  for (const [index, size] of items) {
    if (open !== null && size === open.size && index === open.first + open.count) {
      open.count++;
      continue;
    }
    close();
    if (size !== undefined) open = { first: index, count: 1, size };
  }
  close();
}

function loadSizes(sheet: SheetModel, source: Worksheet): void {
  const columns = [...columnsOf(source)].flatMap(({ number, width, hidden }) => (number === undefined ? [] : [{ index: number - 1, width, hidden: hidden === true || undefined }]));
  eachRun(columns.map(({ index, width }) => [index, width] as const), (first, count, width) => sheet.setColumnWidth(first, count, pointsOfWidth(width)));
  eachRun(columns.map(({ index, hidden }) => [index, hidden] as const), (first, count) => sheet.setColumnHidden(first, count, true));
  const rows: readonly Row[] = [...rowsOf(source)];
  eachRun(rows.map((row) => [row.number - 1, typeof row.height === "number" ? row.height : undefined] as const), (first, count, height) => sheet.setRowHeight(first, count, height));
  eachRun(rows.map((row) => [row.number - 1, row.hidden || undefined] as const), (first, count) => sheet.setRowHidden(first, count, true));
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
  loadSizes(sheet, source);
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
