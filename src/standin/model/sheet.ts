import { CellStore } from "./cellStore";
import { renameColumnReferences } from "./formulaRewrite";
import { checkFormula } from "./checkFormula";
import { marked } from "./marked";
import { parseEntry } from "./parseEntry";
import { bottom, contains, intersects, mostColumns, mostRows, right, shiftSpan, subtract } from "./rects";
import { TablePart } from "./tablePart";
import { uniqueHeader } from "./uniqueHeader";
import type { SheetHome } from "./sheetHome";
import { emptySheet, type SheetState } from "./sheetState";
import { shownText } from "./shownText";
import { cellsBesideFirst, sizesMoved, tearsMerge, withSize } from "./sizesMoved";
import { ModelError, type CellStyle, type CellValue, type ConditionalFormat, type ConditionalRule, type DataValidation, type PageLayout, type Rect, type SheetModel, type SheetProtection, type TableModel } from "./workbookModel";

const invalid = (message: string): ModelError => new ModelError("InvalidArgument", message);
const standardWidth = 48;
const standardHeight = 15;

/** One sheet of the stand-in's workbook. */
export class Sheet implements SheetModel {
  cells: CellStore;
  state: SheetState;

  constructor(readonly workbook: SheetHome, readonly id: string, name: string) {
    this.cells = new CellStore(workbook.styles);
    this.state = emptySheet(name);
  }

  get name(): string { return this.state.name; }
  get position(): number { return this.workbook.sheets.indexOf(this); }
  get visibility(): SheetModel["visibility"] { return this.state.visibility; }
  get protection(): SheetProtection | null { return this.state.protection; }
  get frozen(): SheetModel["frozen"] { return this.state.frozen; }
  get tables(): readonly TablePart[] { return this.state.tables; }
  get conditionalFormats(): readonly ConditionalFormat[] { return this.state.conditionalFormats; }
  get validations(): readonly DataValidation[] { return this.state.validations; }
  get tabColor(): string | null { return this.state.tabColor; }
  get showGridlines(): boolean { return this.state.showGridlines; }
  get merges(): readonly Rect[] { return this.state.merges; }
  get page(): PageLayout { return this.state.page; }
  usedRect(valuesOnly: boolean): Rect | null { return this.cells.usedRect(valuesOnly); }

  value(row: number, column: number): CellValue {
    if (this.cells.formula(row, column) !== null) this.workbook.bringUpToDate();
    return this.cells.value(row, column);
  }
  formula(row: number, column: number): string | null { return this.cells.formula(row, column); }
  formulas(): Iterable<{ readonly row: number; readonly column: number; readonly formula: string }> { return this.cells.formulas(); }
  style(row: number, column: number): CellStyle { return this.cells.style(row, column); }

  text(row: number, column: number): string {
    const value = this.value(row, column);
    return shownText(value, this.style(row, column).numberFormat ?? "General");
  }

  columnWidth(column: number): number { return this.state.widths.get(column) ?? standardWidth; }
  rowHeight(row: number): number { return this.state.heights.get(row) ?? standardHeight; }
  columnHidden(column: number): boolean { return this.state.hiddenColumns.has(column); }
  rowHidden(row: number): boolean { return this.state.hiddenRows.has(row) || this.tables.some((table) => table.hides(row)); }

  rename(name: string): void { this.workbook.renameSheet(this, name); }
  setVisibility(visibility: SheetModel["visibility"]): void { this.workbook.showSheet(this, visibility); }
  setPosition(position: number): void { this.workbook.moveSheet(this, position); }
  setTabColor(tabColor: string | null): void { this.#change({ tabColor }); }
  setShowGridlines(showGridlines: boolean): void { this.#change({ showGridlines }); }
  freeze(rows: number, columns: number): void { this.#change({ frozen: { rows, columns } }); }

  setPage(change: PageLayout): void { this.#change({ page: { ...this.page, ...change } }); }
  unmerge(area: Rect): void { this.#change({ merges: this.merges.filter((one) => !intersects(one, area)) }); }
  merge(area: Rect): void {
    this.#within(area);
    this.#mayFormat("allowFormatCells");
    if (this.tables.some((table) => intersects(table.area, area))) throw invalid("This operation is not allowed: cells in a table can't be merged.");
    cellsBesideFirst(area).forEach(([row, column]) => this.cells.put(row, column, null, null));
    this.#change({ merges: [...this.merges.filter((one) => !intersects(one, area)), ...(area.rows * area.columns > 1 ? [area] : [])] });
    this.workbook.changed(this, area, "cells", true);
  }

  protect(protection: SheetProtection): void {
    if (this.protection !== null) throw new ModelError("InvalidOperation", "The sheet is already protected.");
    this.#change({ protection });
  }

  unprotect(): void { this.#change({ protection: null }); }

  enter(area: Rect, entries: readonly (readonly (string | number | boolean | null)[])[]): void {
    this.#within(area);
    if (entries.length !== area.rows || entries.some((row) => row.length !== area.columns)) {
      throw invalid("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
    }
    const written: { readonly row: number; readonly column: number; readonly entry: string | number | boolean }[] = [];
    entries.forEach((cells, i) => cells.forEach((entry, j) => entry !== null && written.push({ row: area.row + i, column: area.column + j, entry })));
    // Everything is looked at before anything is written, as Excel refuses the whole array for one bad entry.
    for (const { row, column, entry } of written) this.#mayWrite(row, column, entry);
    for (const { row, column, entry } of written) this.#write(row, column, entry);
    this.workbook.changed(this, area, "cells", true);
  }

  load(row: number, column: number, value: CellValue, formula: string | null = null): void {
    this.cells.put(row, column, value, formula === "" ? null : formula);
    this.workbook.changed(this, { row, column, rows: 1, columns: 1 }, "cells", formula === null);
  }

  loadColumn(row: number, column: number, values: readonly CellValue[]): void {
    this.cells.putColumn(row, column, values);
    this.workbook.changed(this, { row, column, rows: values.length, columns: 1 }, "cells", true);
  }

  setStyle(area: Rect, change: Partial<CellStyle>): void {
    this.#within(area);
    this.#mayFormat("allowFormatCells");
    // Formatting whole columns or rows is kept to what is in use, so that it costs what is seen.
    const used = area.rows === mostRows || area.columns === mostColumns ? this.usedRect(false) : null;
    const rows = area.rows === mostRows ? Math.max(1, used === null ? 1 : bottom(used)) : area.rows;
    const columns = area.columns === mostColumns ? Math.max(1, used === null ? 1 : right(used)) : area.columns;
    for (let column = area.column; column < area.column + columns; column++) {
      for (let row = area.row; row < area.row + rows; row++) this.cells.setStyle(row, column, { ...this.cells.style(row, column), ...change });
    }
    this.workbook.changed(this, area, "cells", false);
  }

  setColumnWidth(column: number, columns: number, points: number): void {
    this.#mayFormat("allowFormatColumns");
    this.#change({ widths: withSize(this.state.widths, column, columns, points) });
  }

  setRowHeight(row: number, rows: number, points: number): void {
    this.#mayFormat("allowFormatRows");
    this.#change({ heights: withSize(this.state.heights, row, rows, points) });
  }

  setRowHidden(row: number, rows: number, hidden: boolean): void { this.#change({ hiddenRows: marked(this.state.hiddenRows, row, rows, hidden) }); }
  setColumnHidden(column: number, columns: number, hidden: boolean): void { this.#change({ hiddenColumns: marked(this.state.hiddenColumns, column, columns, hidden) }); }

  clear(area: Rect, what: "All" | "Contents" | "Formats"): void {
    this.#within(area);
    const used = this.usedRect(false);
    if (used === null) return;
    const low = Math.min(bottom(area), bottom(used));
    const far = Math.min(right(area), right(used));
    for (let row = area.row; row < low; row++) {
      for (let column = area.column; column < far; column++) {
        if (what !== "Formats") {
          this.#mayWrite(row, column, "");
          this.#write(row, column, "");
        }
        if (what !== "Contents") this.cells.setStyle(row, column, {});
      }
    }
    if (what !== "Contents") this.clearConditionalFormats(area);
    if (what !== "Contents" && this.merges.length > 0) this.unmerge(area);
    if (what === "All") this.setValidation(area, null);
    this.workbook.changed(this, area, "cells", true);
  }

  insertCells(area: Rect, shift: "Down" | "Right"): void { this.#move(area, shift === "Down" ? "rows" : "columns", 1); }
  deleteCells(area: Rect, shift: "Up" | "Left"): void { this.#move(area, shift === "Up" ? "rows" : "columns", -1); }

  addTable(area: Rect, hasHeaders: boolean, name?: string): TableModel {
    this.#within(area);
    this.#mayFormat("allowInsertColumns");
    if (this.tables.some((table) => intersects(table.area, area))) throw invalid("The argument is invalid or missing or has an incorrect format. (A table can't overlap another table.)");
    const given = name ?? this.workbook.freeTableName();
    this.workbook.checkName(given);
    if (!hasHeaders) this.insertCells({ ...area, rows: 1 }, "Down");
    const whole = hasHeaders ? (area.rows === 1 ? { ...area, rows: 2 } : area) : { ...area, rows: area.rows + 1 };
    const headers: string[] = [];
    for (let index = 0; index < area.columns; index++) {
      const header = uniqueHeader(hasHeaders ? this.text(area.row, area.column + index) : "", headers, index);
      headers.push(header);
      this.cells.put(area.row, area.column + index, header, null);
    }
    const table = new TablePart(this, this.workbook.nextId("table"), given, whole, headers);
    this.#change({ tables: [...this.tables, table] });
    this.workbook.changed(this, whole, "structure", true);
    return table;
  }

  replaceTables(tables: readonly TablePart[]): void { this.#change({ tables }); }

  addConditionalFormat(areas: readonly Rect[], rule: ConditionalRule): ConditionalFormat {
    this.#mayFormat("allowFormatCells");
    // A new rule comes first, as in Excel; the others step back.
    const made: ConditionalFormat = { id: this.workbook.nextId("rule"), areas, rule, priority: 0, stopIfTrue: false };
    this.#change({ conditionalFormats: [made, ...this.conditionalFormats.map((one) => ({ ...one, priority: one.priority + 1 }))] });
    return made;
  }

  changeConditionalFormat(id: string, rule: ConditionalRule): string {
    this.#change({ conditionalFormats: this.conditionalFormats.map((one) => (one.id === id ? { ...one, rule } : one)) });
    return id;
  }

  removeConditionalFormat(id: string): void { this.#change({ conditionalFormats: this.conditionalFormats.filter((one) => one.id !== id) }); }

  clearConditionalFormats(area?: Rect): void {
    this.#change({ conditionalFormats: area === undefined ? [] : this.conditionalFormats.map((one) => ({ ...one, areas: one.areas.flatMap((own) => subtract(own, area)) })).filter(({ areas }) => areas.length > 0) });
  }

  setValidation(area: Rect, validation: Omit<DataValidation, "areas"> | null): void {
    const kept = this.validations.map((one) => ({ ...one, areas: one.areas.flatMap((own) => subtract(own, area)) })).filter(({ areas }) => areas.length > 0);
    this.#change({ validations: validation === null ? kept : [...kept, { ...validation, areas: [area] }] });
  }

  /** Moves cells, tables, rules and formulas everywhere; refused where a table would be torn. */
  #move(area: Rect, axis: "rows" | "columns", sign: 1 | -1): void {
    this.#within(area);
    if (this.protection !== null) throw denied();
    const rows = axis === "rows";
    const [at, size] = rows ? [area.row, area.rows] : [area.column, area.columns];
    const [from, to] = rows ? [area.column, right(area)] : [area.row, bottom(area)];
    const count = sign * size;
    const tables = this.tables.map((table) => {
      const { area: own } = table;
      const [crossFirst, crossLast] = rows ? [own.column, right(own)] : [own.row, bottom(own)];
      const reached = rows ? bottom(own) > at : right(own) > at;
      if (!reached || crossLast <= from || crossFirst >= to) return table;
      if (crossFirst < from || crossLast > to) throw invalid("This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.");
      const span = rows ? shiftSpan(own.row, own.rows, at, count) : shiftSpan(own.column, own.columns, at, count);
      if (rows && span !== null && sign < 0 && at <= own.row && at + size > own.row) throw invalid("This operation is not allowed: a table's header row can't be deleted.");
      return span === null ? null : table.moved(axis, span, at, count);
    });
    if (tearsMerge(this.merges, axis, at, from, to)) throw invalid("This operation is not allowed: it would change part of a merged cell.");
    this.cells.shift(axis, at, count, from, to);
    const moveRect = (own: Rect): readonly Rect[] => {
      const inside = rows ? own.column >= from && right(own) <= to : own.row >= from && bottom(own) <= to;
      if (!inside) return [own];
      const span = rows ? shiftSpan(own.row, own.rows, at, count) : shiftSpan(own.column, own.columns, at, count);
      return span === null ? [] : [rows ? { ...own, row: span[0], rows: span[1] } : { ...own, column: span[0], columns: span[1] }];
    };
    const keep = tables.filter((table) => table !== null);
    // A table keeps one data row: deleting the last leaves it blank.
    for (const table of keep) if (table.area.rows < 2) table.keepOneRow();
    const { printArea } = this.page;
    const whole = rows ? area.columns === mostColumns : area.rows === mostRows;
    this.#change({
      tables: keep,
      merges: this.merges.flatMap(moveRect).filter((one) => one.rows * one.columns > 1),
      ...(whole && { ...sizesMoved(this.state, axis, at, count), ...(printArea && { page: { ...this.page, printArea: moveRect(printArea)[0] ?? null } }) }),
      conditionalFormats: this.conditionalFormats.map((one) => ({ ...one, areas: one.areas.flatMap(moveRect) })).filter(({ areas }) => areas.length > 0),
      validations: this.validations.map((one) => ({ ...one, areas: one.areas.flatMap(moveRect) })).filter(({ areas }) => areas.length > 0),
    });
    this.workbook.cellsMoved({ sheet: this.name, axis, at, count, from, to });
    for (const table of keep) table.nameNewColumns();
    this.workbook.changed(this, area, axis, true);
  }

  #mayWrite(row: number, column: number, entry: string | number | boolean): void {
    if (this.protection !== null && this.cells.style(row, column).unlocked !== true) throw denied();
    if (typeof entry === "string") {
      if (entry.startsWith("=") && this.cells.style(row, column).numberFormat !== "@") checkFormula(entry, { named: (name) => this.workbook.table(name), own: this.tables.find(({ area }) => contains(area, row, column)) ?? null });
      else if (entry.length > 32_767) throw invalid("The argument is invalid: a cell holds at most 32,767 characters.");
    }
    if (typeof entry === "number" && !Number.isFinite(entry)) throw invalid("The argument is invalid: not a finite number.");
  }

  #write(row: number, column: number, entry: string | number | boolean): void {
    const style = this.cells.style(row, column);
    const table = this.tables.find(({ showHeaders, area }) => showHeaders && row === area.row && contains(area, row, column));
    if (table) {
      this.#writeHeader(table, column, entry);
      return;
    }
    const parsed = parseEntry(entry, style.numberFormat ?? "General");
    if (parsed.kind === "formula") this.cells.put(row, column, null, parsed.formula);
    else {
      this.cells.put(row, column, parsed.value, null);
      if (parsed.numberFormat !== undefined && (style.numberFormat ?? "General") === "General") this.cells.setStyle(row, column, { ...style, numberFormat: parsed.numberFormat });
    }
  }

  #writeHeader(table: TablePart, column: number, entry: string | number | boolean): void {
    const index = column - table.area.column;
    const old = table.columns[index]?.name ?? "";
    const others = table.columns.filter((_, at) => at !== index).map(({ name }) => name);
    const text = typeof entry === "string" && entry.startsWith("'") ? entry.slice(1) : String(entry);
    const header = uniqueHeader(text, others, index);
    table.renameColumn(index, header);
    this.cells.put(table.area.row, column, header, null);
    if (header !== old) this.workbook.rewriteFormulas((formula, at) => renameColumnReferences(formula, table.name, at.sheet === this && contains(table.area, at.row, at.column), old, header));
  }

  #within(area: Rect): void {
    const fits = area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0 && bottom(area) <= mostRows && right(area) <= mostColumns;
    if (!fits) throw invalid("The argument is invalid or missing or has an incorrect format.");
  }

  #mayFormat(option: string): void {
    if (this.protection !== null && this.protection.options[option] !== true) throw denied();
  }

  #change(change: Partial<SheetState>): void {
    this.state = { ...this.state, ...change };
    this.workbook.changed(this, { row: 0, column: 0, rows: 1, columns: 1 }, "structure", false);
  }
}

const denied = (): ModelError => new ModelError("AccessDenied", "You cannot perform the requested operation. The cell or chart you're trying to change is on a protected sheet.");
