import type { CellStyle, CellValue, Rect } from "../../model/workbookModel";
import { entireColumns, entireRows, fullAddress, onSheet, parsePlace, type Place } from "../address";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import { asFlag, HostObject, type Arguments, type HostContext, type Property } from "../hostObject";
import { conditionalFormatsObject } from "./conditionalFormatsObject";
import { dataValidationObject } from "./dataValidationObject";
import { rangeFormatObject } from "./rangeFormatObject";
import { arraySizeDiffers, entries, grid, plainValue, valueType } from "./rangeValues";
import { sortTableRange } from "./sortRange";
import { common, intersection } from "./areas";

/** Place of an argument that must be a range or an address on the same sheet. */
export function placeArgument(context: HostContext, home: Place["sheet"], value: unknown): Place {
  if (value instanceof HostObject && isPlace(value.self)) return value.self;
  if (typeof value === "string") return parsePlace(context.model, home, value);
  throw invalidArgument();
}

const isPlace = (value: unknown): value is Place => typeof value === "object" && value !== null && "sheet" in value && "area" in value;

/** A range: Excel's `Range`. */
export function rangeObject(context: HostContext, place: Place): HostObject {
  const { sheet } = place;
  const { area } = place;
  onSheet(area);
  const at = (next: Rect): HostObject => rangeObject(context, { sheet, area: next });
  const formulaOrValue = (row: number, column: number): string | number | boolean => sheet.formula(row, column) ?? plainValue(sheet.value(row, column));
  const enter: Property["set"] = (value) => sheet.enter(area, entries(place, value));
  const used = (valuesOnly: boolean): Rect | null => usedWithin(place, valuesOnly);
  const style = (change: (value: unknown) => Partial<CellStyle>) => (value: unknown) => {
    const list = entries(place, value);
    const same = list.every((row) => row.every((cell) => cell === list[0]?.[0]));
    if (same && list[0]?.[0] !== null) sheet.setStyle(area, change(list[0]?.[0]));
    else list.forEach((row, i) => row.forEach((cell, j) => cell !== null && sheet.setStyle({ row: area.row + i, column: area.column + j, rows: 1, columns: 1 }, change(cell))));
  };
  const numberFormat: Property = {
    get: () => grid(place, (row, column) => sheet.style(row, column).numberFormat ?? "General"),
    set: style((value) => ({ numberFormat: String(value) })),
    heavy: true,
  };

  const properties: Record<string, Property> = {
    Address: { get: () => fullAddress(place) },
    AddressLocal: { get: () => fullAddress(place) },
    CellCount: { get: () => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
    RowCount: { get: () => area.rows },
    ColumnCount: { get: () => area.columns },
    RowIndex: { get: () => area.row },
    ColumnIndex: { get: () => area.column },
    Values: { get: () => grid(place, (row, column) => plainValue(sheet.value(row, column))), set: enter, heavy: true },
    Formulas: { get: () => grid(place, formulaOrValue), set: enter, heavy: true },
    FormulasLocal: { get: () => grid(place, formulaOrValue), set: enter, heavy: true },
    Text: { get: () => grid(place, (row, column) => sheet.text(row, column)), heavy: true },
    ValueTypes: { get: () => grid(place, (row, column) => valueType(sheet.value(row, column))), heavy: true },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    RowHidden: { get: () => common(rowsOf(area).map((row) => sheet.rowHidden(row))), set: (value) => sheet.setRowHidden(area.row, area.rows, asFlag(value)) },
    ColumnHidden: { get: () => common(columnsOf(area).map((column) => sheet.columnHidden(column))), set: (value) => sheet.setColumnHidden(area.column, area.columns, asFlag(value)) },
    Hidden: { get: () => common([...rowsOf(area).map((row) => sheet.rowHidden(row)), ...columnsOf(area).map((column) => sheet.columnHidden(column))]) },
    IsEntireRow: { get: () => area.column === 0 && area.columns === entireRows(area).columns },
    IsEntireColumn: { get: () => area.row === 0 && area.rows === entireColumns(area).rows },
  };

  const methods: Record<string, (args: Arguments) => HostObject | null | undefined> = {
    GetCell: (args) => at({ row: area.row + args.integer(0, -Infinity), column: area.column + args.integer(1, -Infinity), rows: 1, columns: 1 }),
    GetRow: (args) => at({ ...area, row: area.row + args.integer(0, -Infinity), rows: 1 }),
    GetColumn: (args) => at({ ...area, column: area.column + args.integer(0, -Infinity), columns: 1 }),
    GetEntireRow: () => at(entireRows(area)),
    GetEntireColumn: () => at(entireColumns(area)),
    GetLastCell: () => at({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
    GetLastRow: () => at({ ...area, row: area.row + area.rows - 1, rows: 1 }),
    GetLastColumn: () => at({ ...area, column: area.column + area.columns - 1, columns: 1 }),
    GetOffsetRange: (args) => at({ ...area, row: area.row + args.integer(0, -Infinity), column: area.column + args.integer(1, -Infinity) }),
    GetResizedRange: (args) => at({ ...area, rows: area.rows + args.integer(0, -Infinity), columns: area.columns + args.integer(1, -Infinity) }),
    GetAbsoluteResizedRange: (args) => at({ ...area, rows: args.integer(0, 1), columns: args.integer(1, 1) }),
    GetRowsBelow: (args) => at({ ...area, row: area.row + area.rows, rows: args.optionalInteger(0, 1, 1) }),
    GetRowsAbove: (args) => at({ ...area, row: area.row - args.optionalInteger(0, 1, 1), rows: args.optionalInteger(0, 1, 1) }),
    GetColumnsAfter: (args) => at({ ...area, column: area.column + area.columns, columns: args.optionalInteger(0, 1, 1) }),
    GetColumnsBefore: (args) => at({ ...area, column: area.column - args.optionalInteger(0, 1, 1), columns: args.optionalInteger(0, 1, 1) }),
    GetBoundingRect: (args) => at(bounding(area, placeArgument(context, sheet, args.values[0]).area)),
    GetIntersection: (args) => {
      const shared = intersection(area, placeArgument(context, sheet, args.values[0]).area);
      if (shared === null) throw itemNotFound();
      return at(shared);
    },
    GetIntersectionOrNullObject: (args) => {
      const shared = intersection(area, placeArgument(context, sheet, args.values[0]).area);
      return shared === null ? null : at(shared);
    },
    GetUsedRange: (args) => at(used(args.flag(0, false)) ?? { ...area, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (args) => {
      const found = used(args.flag(0, false));
      return found === null ? null : at(found);
    },
    GetVisibleView: () => visibleView(context, place),
    GetTables: () => context.tables(() => sheet.tables.filter((table) => intersection(table.area, area) !== null), sheet),
    Insert: (args) => {
      sheet.insertCells(area, args.choice(0, ["Down", "Right"]));
      return at(area);
    },
    Delete: (args) => {
      sheet.deleteCells(area, args.choice(0, ["Up", "Left"]));
      return null;
    },
    Clear: (args) => {
      const what = args.choice(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
      if (what === "All" || what === "Contents" || what === "Formats") sheet.clear(area, what);
      return null;
    },
    Select: () => {
      context.model.select(sheet, area);
      return null;
    },
    Merge: (args) => {
      const lines = args.flag(0, false) ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 })) : [area];
      lines.forEach((line) => sheet.merge(line));
      return null;
    },
    Unmerge: () => {
      sheet.unmerge(area);
      return null;
    },
    // The library asks this before it writes a large array in pieces.
    _ValidateArraySize: (args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) throw arraySizeDiffers();
      return null;
    },
    Calculate: () => {
      context.model.recalculate();
      return null;
    },
    CopyFrom: (args) => {
      copyFrom(place, placeArgument(context, sheet, args.values[0]), args.choice(1, ["All", "Formulas", "Values", "Formats", "Link"], "All"));
      return null;
    },
  };

  return new HostObject("Range", {
    tracked: true,
    alive: () => {
      if (context.model.sheet(sheet.id) === null) throw itemNotFound();
    },
    properties,
    methods,
    children: {
      Worksheet: () => context.worksheet(sheet),
      Format: () => rangeFormatObject(context, place),
      ConditionalFormats: () => conditionalFormatsObject(context, place),
      DataValidation: () => dataValidationObject(place),
      Sort: () => new HostObject("RangeSort", { methods: { Apply: (args) => sortTableRange(context, place, args) } }),
    },
  }, place);
}

/** The rows and columns of a range that are not hidden: Excel's `RangeView`. */
function visibleView(context: HostContext, { sheet, area }: Place): HostObject {
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index).filter((row) => !sheet.rowHidden(row));
  const view = (shown: readonly number[], index: number): HostObject =>
    new HostObject("RangeView", {
      properties: { RowCount: { get: () => shown.length }, ColumnCount: { get: () => area.columns }, Index: { get: () => index } },
      methods: {
        GetRange: () => {
          const [first] = shown;
          if (first === undefined) throw itemNotFound();
          return context.range({ sheet, area: { ...area, row: first, rows: (shown.at(-1) ?? first) - first + 1 } });
        },
      },
      children: {
        Rows: () => new HostObject("RangeViewCollection", {
          properties: { Count: { get: () => shown.length } },
          items: () => shown.map((row, at) => view([row], at)),
          methods: {
            GetCount: () => shown.length,
            GetItemAt: (args) => {
              const row = shown[args.integer(0)];
              if (row === undefined) throw itemNotFound();
              return view([row], args.integer(0));
            },
          },
        }),
      },
    });
  return view(rows, 0);
}

const rowsOf = ({ row, rows }: Rect): readonly number[] => Array.from({ length: Math.min(rows, 10_000) }, (_, index) => row + index);
const columnsOf = ({ column, columns }: Rect): readonly number[] => Array.from({ length: Math.min(columns, 10_000) }, (_, index) => column + index);

function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.max(a.row + a.rows, b.row + b.rows) - row, columns: Math.max(a.column + a.columns, b.column + b.columns) - column };
}

/** The smallest part of a range that holds everything in it. */
function usedWithin({ sheet, area }: Place, valuesOnly: boolean): Rect | null {
  const whole = sheet.usedRect(valuesOnly);
  const seen = whole === null ? null : intersection(whole, area);
  if (seen === null) return null;
  const shows = (row: number, column: number): boolean => sheet.value(row, column) !== null || sheet.formula(row, column) !== null || (!valuesOnly && Object.keys(sheet.style(row, column)).length > 0);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = seen.row; row < seen.row + seen.rows; row++) {
    for (let column = seen.column; column < seen.column + seen.columns; column++) {
      if (!shows(row, column)) continue;
      [top, bottom, left, right] = [Math.min(top, row), Math.max(bottom, row), Math.min(left, column), Math.max(right, column)];
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function copyFrom(to: Place, from: Place, what: "All" | "Formulas" | "Values" | "Formats" | "Link"): void {
  if (what === "Link") throw new HostError("UnsupportedOperation", "Copying as a link is not supported here.");
  const area = { ...to.area, rows: Math.max(to.area.rows, from.area.rows), columns: Math.max(to.area.columns, from.area.columns) };
  const source = (row: number, column: number): readonly [number, number] => [from.area.row + ((row - area.row) % from.area.rows), from.area.column + ((column - area.column) % from.area.columns)];
  const cells = grid({ sheet: to.sheet, area }, (row, column) => {
    const [atRow, atColumn] = source(row, column);
    const value: CellValue = from.sheet.value(atRow, atColumn);
    return { value, formula: what === "Values" ? null : from.sheet.formula(atRow, atColumn), style: from.sheet.style(atRow, atColumn) };
  });
  cells.forEach((row, i) => row.forEach(({ value, formula, style }, j) => {
    const one = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
    if (what !== "Formats") to.sheet.enter(one, [[formula ?? (typeof value === "string" ? `'${value}` : plainValue(value))]]);
    if (what === "All" || what === "Formats") to.sheet.setStyle(one, style);
  }));
}

