import type { Calculator } from "../calculation/calculator";
import { StyleList } from "./cellStore";
import { compareCells } from "./compareCells";
import { renameSheetReferences, renameTableReferences, shiftReferences } from "./formulaRewrite";
import { checkDefinedName, checkSheetName, freeName } from "./nameRules";
import { intersects } from "./rects";
import { Sheet } from "./sheet";
import type { Moved, SheetHome } from "./sheetHome";
import type { TablePart } from "./tablePart";
import { ModelError, type ColumnFilter, type DefinedName, type ModelChange, type Rect, type SheetModel, type TableModel, type WorkbookModel } from "./workbookModel";
import type { WorkbookOptions } from "./workbookOptions";

const notFound = (): ModelError => new ModelError("ItemNotFound", "The requested resource doesn't exist.");

/** The stand-in's workbook. */
export class Workbook implements WorkbookModel, SheetHome {
  readonly name: string;
  readonly styles = new StyleList();
  readonly settings = new Map<string, unknown>();
  editing = false;
  sheets: readonly Sheet[] = [];
  names: readonly DefinedName[] = [];
  structureProtected = false;
  #active = 0;
  #selection: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
  #ids = 0;
  #stale = false;
  #calculating = false;
  readonly #calculator: Calculator | null;
  readonly #listeners = new Set<(change: ModelChange) => void>();

  constructor({ name = "Book1.xlsx", calculator = null, emptySheet = true }: WorkbookOptions = {}) {
    this.name = name;
    this.#calculator = calculator;
    if (emptySheet) this.addSheet("Sheet1");
  }

  get activeSheet(): Sheet {
    const sheet = this.sheets[this.#active];
    if (!sheet) throw notFound();
    return sheet;
  }
  get tables(): readonly TablePart[] { return this.sheets.flatMap(({ tables }) => tables); }
  get selection(): Rect { return this.#selection; }
  sheet(nameOrId: string): Sheet | null {
    return this.sheets.find(({ name, id }) => name.toLowerCase() === nameOrId.toLowerCase() || id === nameOrId) ?? null;
  }

  table(nameOrId: string): TablePart | null {
    const wanted = nameOrId.toLowerCase();
    for (const sheet of this.sheets) {
      const found = sheet.tables.find(({ name, id }) => name.toLowerCase() === wanted || id === nameOrId);
      if (found) return found;
    }
    return null;
  }

  addSheet(name?: string, position?: number): Sheet {
    this.#mayRestructure();
    const given = name ?? freeName("Sheet", this.sheets.length + 1, (one) => this.sheet(one) !== null);
    checkSheetName(given, this.sheets.map((sheet) => sheet.name));
    const sheet = new Sheet(this, this.nextId("sheet"), given);
    const at = position ?? this.sheets.length;
    const active = this.sheets[this.#active];
    this.sheets = [...this.sheets.slice(0, at), sheet, ...this.sheets.slice(at)];
    if (active) this.#active = this.sheets.indexOf(active);
    this.changed(sheet, wholeCell, "structure", false);
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    this.#mayRestructure();
    const own = this.#own(sheet);
    if (own.visibility === "VeryHidden") throw new ModelError("InvalidOperation", "A very hidden sheet can't be deleted; make it visible first.");
    const visible = this.sheets.filter(({ visibility }) => visibility === "Visible");
    if (own.visibility === "Visible" && visible.length === 1) throw new ModelError("InvalidOperation", "A workbook must contain at least one visible sheet.");
    const active = this.activeSheet;
    this.sheets = this.sheets.filter((one) => one !== own);
    this.#active = Math.max(0, active === own ? this.sheets.findIndex(({ visibility }) => visibility === "Visible") : this.sheets.indexOf(active));
    const tables = own.tables.map((table) => table.name);
    this.rewriteFormulas((formula) => tables.reduce((text, table) => renameTableReferences(text, table, null), renameSheetReferences(formula, own.name, null)));
    this.changed(own, wholeCell, "structure", true);
  }

  renameSheet(given: SheetModel, name: string): void {
    this.#mayRestructure();
    const sheet = this.#own(given);
    if (name === sheet.name) return;
    checkSheetName(name, this.sheets.filter((one) => one !== sheet).map((one) => one.name));
    const old = sheet.name;
    sheet.state = { ...sheet.state, name };
    this.rewriteFormulas((formula) => renameSheetReferences(formula, old, name));
    this.changed(sheet, wholeCell, "structure", true);
  }

  showSheet(given: SheetModel, visibility: SheetModel["visibility"]): void {
    this.#mayRestructure();
    const sheet = this.#own(given);
    const others = this.sheets.filter((one) => one !== sheet && one.visibility === "Visible");
    if (visibility !== "Visible" && others.length === 0) throw new ModelError("InvalidOperation", "A workbook must contain at least one visible sheet.");
    sheet.state = { ...sheet.state, visibility };
    if (visibility !== "Visible" && this.activeSheet === sheet) this.#active = this.sheets.indexOf(others[0] ?? sheet);
    this.changed(sheet, wholeCell, "structure", false);
  }

  moveSheet(given: SheetModel, position: number): void {
    this.#mayRestructure();
    const sheet = this.#own(given);
    const active = this.activeSheet;
    const others = this.sheets.filter((one) => one !== sheet);
    this.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
    this.#active = this.sheets.indexOf(active);
    this.changed(sheet, wholeCell, "structure", false);
  }

  activate(sheet: SheetModel): void {
    const own = this.#own(sheet);
    if (own.visibility !== "Visible") throw new ModelError("InvalidOperation", "A hidden sheet can't be activated.");
    this.#active = this.sheets.indexOf(own);
    this.changed(own, wholeCell, "structure", false);
  }

  select(sheet: SheetModel, area: Rect): void {
    this.activate(sheet);
    this.#selection = area;
    this.changed(this.#own(sheet), area, "structure", false);
  }

  renameTable(table: TableModel, name: string): void {
    const own = this.#ownTable(table);
    if (name === own.name) return;
    this.checkName(name, own.name);
    const old = own.name;
    own.name = name;
    this.rewriteFormulas((formula) => renameTableReferences(formula, old, name));
    this.changed(own.sheet, own.area, "structure", true);
  }

  resizeTable(table: TableModel, area: Rect): void {
    const own = this.#ownTable(table);
    this.#mayChange(own);
    const clash = own.sheet.tables.some((other) => other !== own && intersects(other.area, area));
    if (area.row !== own.area.row || area.rows < 2 || !intersects(area, own.area) || clash) {
      throw new ModelError("InvalidArgument", "The argument is invalid or missing or has an incorrect format. (A resized table keeps its header row and overlaps the old one.)");
    }
    own.resize(area);
    this.changed(own.sheet, area, "structure", true);
  }

  deleteTable(table: TableModel): void {
    const own = this.#ownTable(table);
    this.#mayChange(own);
    const sheet = this.#own(own.sheet);
    sheet.replaceTables(sheet.tables.filter((one) => one !== own));
    own.sheet.clear(own.area, "All");
    this.rewriteFormulas((formula) => renameTableReferences(formula, own.name, null));
    this.changed(own.sheet, own.area, "structure", true);
  }

  convertToRange(table: TableModel): void {
    const own = this.#ownTable(table);
    this.#mayChange(own);
    const sheet = this.#own(own.sheet);
    sheet.replaceTables(sheet.tables.filter((one) => one !== own));
    this.changed(own.sheet, own.area, "structure", true);
  }

  setTableOptions(table: TableModel, change: Partial<Pick<TableModel, "style" | "showTotals" | "showHeaders" | "showBandedRows" | "showFilterButton">>): void {
    const own = this.#ownTable(table);
    this.#mayChange(own);
    const grows = change.showTotals === true && !own.showTotals;
    const shrinks = change.showTotals === false && own.showTotals;
    own.setOptions(change);
    if (grows) own.area = { ...own.area, rows: own.area.rows + 1 };
    if (shrinks) own.area = { ...own.area, rows: own.area.rows - 1 };
    this.changed(own.sheet, own.area, "structure", grows || shrinks);
  }

  filterTable(table: TableModel, filters: readonly ColumnFilter[]): void {
    const own = this.#ownTable(table);
    this.#mayChange(own);
    own.filter(filters);
    this.changed(own.sheet, own.area, "rows", false);
  }

  sortTable(table: TableModel, fields: readonly { readonly column: number; readonly ascending: boolean }[]): void {
    const own = this.#ownTable(table);
    this.#mayChange(own);
    const { body } = own;
    const sheet = this.#own(own.sheet);
    const order = Array.from({ length: body.rows }, (_, index) => index).sort((a, b) => {
      for (const { column, ascending } of fields) {
        const by = compareCells(sheet.value(body.row + a, body.column + column), sheet.value(body.row + b, body.column + column), ascending);
        if (by !== 0) return by;
      }
      return a - b;
    });
    sheet.cells.reorder(body, order);
    own.applyFilters();
    this.changed(sheet, body, "cells", true);
  }

  addName(name: string, formula: string, { visible = true, scope = null }: { readonly visible?: boolean; readonly scope?: string | null } = {}): void {
    this.checkName(name);
    this.names = [...this.names, { name, formula, visible, scope }];
    this.#stale = true;
  }

  deleteName(name: string): void { this.names = this.names.filter((one) => one.name.toLowerCase() !== name.toLowerCase()); }
  setStructureProtected(on: boolean): void { this.structureProtected = on; }
  recalculate(): void {
    this.#stale = true;
    this.bringUpToDate();
  }

  /** Calculates if anything changed since the last time. */
  bringUpToDate(): void {
    if (!this.#stale || this.#calculating || this.#calculator === null) return;
    this.#calculating = true;
    try {
      for (const { sheet, row, column, value } of this.#calculator.calculate(this)) {
        const own = this.sheet(sheet);
        own?.cells.put(row, column, value, own.cells.formula(row, column));
      }
      this.#stale = false;
    } finally {
      this.#calculating = false;
    }
  }

  onChange(listener: (change: ModelChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  snapshot(): () => void {
    const sheets = this.sheets.map((sheet) => ({ sheet, state: sheet.state, cells: sheet.cells.copy(), restores: sheet.tables.map((table) => table.keep()) }));
    const { names, structureProtected } = this;
    const active = this.#active;
    return () => {
      this.sheets = sheets.map(({ sheet }) => sheet);
      for (const { sheet, state, cells, restores } of sheets) {
        sheet.state = state;
        sheet.cells = cells;
        for (const restore of restores) restore();
      }
      this.names = names;
      this.structureProtected = structureProtected;
      this.#active = active;
      this.#stale = true;
      for (const sheet of this.sheets) this.changed(sheet, wholeCell, "structure", true);
    };
  }

  nextId(kind: string): string { return kind === "sheet" ? `{00000000-0000-0000-0000-${String(++this.#ids).padStart(12, "0")}}` : String(++this.#ids); }
  freeTableName(): string { return freeName("Table", 1, (one) => this.table(one) !== null); }

  checkName(name: string, except?: string): void {
    checkDefinedName(name, [...this.tables.map((table) => table.name), ...this.names.filter(({ scope }) => scope === null).map((one) => one.name)].filter((one) => one !== except));
  }

  rewriteFormulas(rewrite: (formula: string, at: { readonly sheet: Sheet; readonly row: number; readonly column: number }) => string): void {
    for (const sheet of this.sheets) {
      for (const { row, column, formula } of [...sheet.cells.formulas()]) {
        const next = rewrite(formula, { sheet, row, column });
        if (next !== formula) sheet.cells.put(row, column, sheet.cells.value(row, column), next);
      }
    }
    this.#stale = true;
  }

  cellsMoved(moved: Moved): void {
    this.rewriteFormulas((formula, at) => shiftReferences(formula, at.sheet.name, moved));
    this.names = this.names.map((name) => ({ ...name, formula: shiftReferences(name.formula, "", moved) }));
  }

  changed(sheet: SheetModel, area: Rect, kind: ModelChange["kind"], values: boolean): void {
    if (values && !this.#calculating) this.#stale = true;
    for (const listener of this.#listeners) listener({ sheet: sheet.name, area, kind });
  }

  #mayRestructure(): void { if (this.structureProtected) throw new ModelError("AccessDenied", "The workbook's structure is protected."); }
  #mayChange(table: TablePart): void { if (table.sheet.protection !== null) throw new ModelError("AccessDenied", "You cannot perform the requested operation. The table is on a protected sheet."); }

  #own(sheet: SheetModel): Sheet { return ownOf(this.sheets, sheet); }
  #ownTable(table: TableModel): TablePart { return ownOf(this.tables, table); }
}

/** What is asked for as the workbook's own; what was deleted is no longer. */
function ownOf<T extends object>(all: readonly T[], asked: object): T {
  const own = all.find((one) => one === asked);
  if (!own) throw notFound();
  return own;
}

const wholeCell: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
