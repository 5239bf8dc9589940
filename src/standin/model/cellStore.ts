import type { CellStyle, CellValue, Rect } from "./workbookModel";
import { bottom, right } from "./rects";

/** One column of cells: values from row 0 down, formulas and style ids only where there are any. */
interface Column { values: CellValue[]; readonly formulas: Map<number, string>; readonly styles: Map<number, number> }

/** Every style once, so that a cell holds a number. */
export class StyleList {
  readonly #styles: CellStyle[] = [{}];
  readonly #ids = new Map<string, number>([["{}", 0]]);

  id(style: CellStyle): number {
    const key = JSON.stringify(Object.entries(style).filter(([name, value]) => value !== undefined && !(name === "numberFormat" && value === "General")).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#styles.push(Object.fromEntries(JSON.parse(key) as [string, unknown][]));
    this.#ids.set(key, this.#styles.length - 1);
    return this.#styles.length - 1;
  }

  style(id: number): CellStyle {
    return this.#styles[id] ?? {};
  }
}

const emptyColumn = (): Column => ({ values: [], formulas: new Map(), styles: new Map() });

/** Cells of one sheet, column by column; a million numbers in a column are one array. */
export class CellStore {
  #columns = new Map<number, Column>();

  constructor(readonly styles: StyleList) {}

  value(row: number, column: number): CellValue {
    return this.#columns.get(column)?.values[row] ?? null;
  }

  formula(row: number, column: number): string | null {
    return this.#columns.get(column)?.formulas.get(row) ?? null;
  }

  style(row: number, column: number): CellStyle {
    return this.styles.style(this.#columns.get(column)?.styles.get(row) ?? 0);
  }

  put(row: number, column: number, value: CellValue, formula: string | null): void {
    const cells = this.#column(column);
    while (cells.values.length < row) cells.values.push(null);
    cells.values[row] = value;
    if (formula === null) cells.formulas.delete(row);
    else cells.formulas.set(row, formula);
  }

  putColumn(row: number, column: number, values: readonly CellValue[]): void {
    const cells = this.#column(column);
    while (cells.values.length < row) cells.values.push(null);
    values.forEach((value, index) => {
      cells.values[row + index] = value;
      cells.formulas.delete(row + index);
    });
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    const id = this.styles.id(style);
    const { styles } = this.#column(column);
    if (id === 0) styles.delete(row);
    else styles.set(row, id);
  }

  *formulas(): Iterable<{ readonly row: number; readonly column: number; readonly formula: string }> {
    for (const [column, { formulas }] of this.#columns) for (const [row, formula] of formulas) yield { row, column, formula };
  }

  usedRect(valuesOnly: boolean): Rect | null {
    let [top, left, low, far] = [Infinity, Infinity, -1, -1];
    for (const [column, { values, formulas, styles }] of this.#columns) {
      const isUsed = (row: number): boolean => values[row] !== null || formulas.has(row);
      let [first, last] = [0, values.length - 1];
      while (last >= 0 && !isUsed(last)) last--;
      while (first <= last && !isUsed(first)) first++;
      if (last < 0) first = -1;
      if (!valuesOnly) {
        for (const row of styles.keys()) {
          first = first < 0 ? row : Math.min(first, row);
          last = Math.max(last, row);
        }
      }
      if (first < 0) continue;
      [top, low, left, far] = [Math.min(top, first), Math.max(low, last), Math.min(left, column), Math.max(far, column)];
    }
    return low < 0 ? null : { row: top, column: left, rows: low - top + 1, columns: far - left + 1 };
  }

  /** Moves what stands below (or right of) `at` within the other axis' span by `count`; a negative count takes cells out first. */
  shift(axis: "rows" | "columns", at: number, count: number, from: number, to: number): void {
    if (axis === "rows") {
      for (const [index, column] of this.#columns) if (index >= from && index < to) this.#shiftColumn(column, at, count);
      return;
    }
    // Sideways moves happen cell by cell over the rows concerned; they are rare and small.
    const used = this.usedRect(false);
    if (used === null) return;
    for (let row = Math.max(from, used.row); row < Math.min(to, bottom(used)); row++) {
      const cells = Array.from({ length: Math.max(0, right(used) - at) }, (_, index) => this.#take(row, at + index));
      const moved = count > 0 ? [...Array.from({ length: count }, () => blankCell), ...cells] : [...cells.slice(-count), ...Array.from({ length: -count }, () => blankCell)];
      moved.forEach((cell, index) => this.#give(row, at + index, cell));
    }
  }

  #take(row: number, column: number): TakenCell {
    return { value: this.value(row, column), formula: this.formula(row, column), style: this.style(row, column) };
  }

  #give(row: number, column: number, { value, formula, style }: TakenCell): void {
    if (value === null && formula === null && !this.#columns.has(column)) return;
    this.put(row, column, value, formula);
    this.setStyle(row, column, style);
  }

  /** Whole rows of an area in a new order: `order[i]` is the old offset of what comes to stand at offset i. */
  reorder(area: Rect, order: readonly number[]): void {
    for (let column = area.column; column < right(area); column++) {
      const cells = order.map((offset) => this.#take(area.row + offset, column));
      cells.forEach((cell, offset) => this.#give(area.row + offset, column, cell));
    }
  }

  copy(): CellStore {
    const copy = new CellStore(this.styles);
    copy.#columns = new Map([...this.#columns].map(([index, { values, formulas, styles }]) => [index, { values: [...values], formulas: new Map(formulas), styles: new Map(styles) }]));
    return copy;
  }

  #shiftColumn(column: Column, at: number, count: number): void {
    const moveKeys = <T>(map: Map<number, T>): void => {
      const entries = [...map];
      map.clear();
      for (const [row, item] of entries) {
        if (row < at) map.set(row, item);
        else if (count > 0 || row >= at - count) map.set(row + count, item);
      }
    };
    if (count > 0 && column.values.length > at) column.values = [...column.values.slice(0, at), ...new Array<CellValue>(count).fill(null), ...column.values.slice(at)];
    if (count < 0) column.values.splice(at, -count);
    moveKeys(column.formulas);
    moveKeys(column.styles);
  }

  #column(index: number): Column {
    const known = this.#columns.get(index);
    if (known) return known;
    const made = emptyColumn();
    this.#columns.set(index, made);
    return made;
  }
}

interface TakenCell { readonly value: CellValue; readonly formula: string | null; readonly style: CellStyle }
const blankCell: TakenCell = { value: null, formula: null, style: {} };
