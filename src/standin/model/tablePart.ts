import { bottom, contains, right } from "./rects";
import type { CellStore } from "./cellStore";
import { passesFilter } from "./passesFilter";
import { uniqueHeader } from "./uniqueHeader";
import type { ColumnFilter, Rect, SheetModel, TableModel } from "./workbookModel";

type Options = Pick<TableModel, "style" | "showTotals" | "showHeaders" | "showBandedRows" | "showFilterButton">;

/** The sheet a table stands on, with the cells it writes its headers to. */
interface TableHome extends SheetModel { readonly cells: CellStore }

/** One table of a sheet. */
export class TablePart implements TableModel {
  area: Rect;
  columns: readonly { readonly id: number; readonly name: string }[];
  filters: readonly ColumnFilter[] = [];
  style: string | null = "TableStyleMedium2";
  showHeaders = true;
  showTotals = false;
  showBandedRows = true;
  showFilterButton = true;
  #hidden: ReadonlySet<number> = new Set();
  #nextColumn: number;

  constructor(readonly sheet: TableHome, readonly id: string, public name: string, area: Rect, headers: readonly string[]) {
    this.area = area;
    this.columns = headers.map((header, index) => ({ id: index + 1, name: header }));
    this.#nextColumn = headers.length + 1;
  }

  /** Data rows only. */
  get body(): Rect {
    const above = this.showHeaders ? 1 : 0;
    return { ...this.area, row: this.area.row + above, rows: this.area.rows - above - (this.showTotals ? 1 : 0) };
  }

  hides(row: number): boolean { return this.#hidden.has(row); }
  setOptions(options: Partial<Options>): void { Object.assign(this, options); }
  renameColumn(index: number, name: string): void { this.columns = this.columns.map((column, at) => (at === index ? { ...column, name } : column)); }

  /** Takes a new area with the same header row; columns stay with what stands in the cells. */
  resize(area: Rect): void {
    const old = this.columns;
    const offset = area.column - this.area.column;
    this.area = area;
    this.columns = Array.from({ length: area.columns }, (_, index) => old[index + offset] ?? { id: this.#nextColumn++, name: "" });
    this.nameNewColumns();
    this.applyFilters();
  }

  moved(axis: "rows" | "columns", [start, size]: readonly [number, number], at: number, count: number): this {
    if (axis === "rows") this.area = { ...this.area, row: start, rows: size };
    else {
      const inside = at - this.area.column;
      if (count > 0 && inside > 0 && inside < this.area.columns) {
        const made = Array.from({ length: count }, () => ({ id: this.#nextColumn++, name: "" }));
        this.columns = [...this.columns.slice(0, inside), ...made, ...this.columns.slice(inside)];
      } else if (count < 0) {
        const first = Math.max(0, inside);
        const gone = Math.max(0, Math.min(this.columns.length, inside - count) - first);
        this.columns = this.columns.filter((_, index) => index < first || index >= first + gone);
      }
      this.area = { ...this.area, column: start, columns: size };
    }
    this.applyFilters();
    return this;
  }

  keepOneRow(): void { this.area = { ...this.area, rows: 2 }; }

  /** Gives columns without a name the next free one, as Excel does when a table is widened. */
  nameNewColumns(): void {
    const names = this.columns.map(({ name }) => name);
    this.columns = this.columns.map((column, index) => {
      if (column.name !== "") return column;
      const name = uniqueHeader(this.showHeaders ? this.sheet.text(this.area.row, this.area.column + index) : "", names, index);
      names[index] = name;
      if (this.showHeaders) this.sheet.cells.put(this.area.row, this.area.column + index, name, null);
      return { ...column, name };
    });
  }

  /** Remembers the table as it is. @returns how to make it so again. */
  keep(): () => void {
    const { area, columns, filters, style, showHeaders, showTotals, showBandedRows, showFilterButton, name } = this;
    return () => {
      Object.assign(this, { area, columns, filters, style, showHeaders, showTotals, showBandedRows, showFilterButton, name });
      this.applyFilters();
    };
  }

  filter(filters: readonly ColumnFilter[]): void {
    this.filters = filters;
    this.applyFilters();
  }

  applyFilters(): void {
    const hidden = new Set<number>();
    if (this.filters.length > 0) {
      const { body } = this;
      for (let row = body.row; row < bottom(body); row++) {
        const shown = this.filters.every((filter) => {
          const column = this.area.column + filter.column;
          return passesFilter(filter, this.sheet.value(row, column), this.sheet.text(row, column));
        });
        if (!shown) hidden.add(row);
      }
    }
    this.#hidden = hidden;
  }

  holds(row: number, column: number): boolean { return contains(this.area, row, column) && column < right(this.area); }
}
