import { tokenize } from "@borgar/fx";
import type { ColumnFilter, FilterTest, Rect, SheetModel, TableModel } from "../model/workbookModel";
import { areaRef, rectOf } from "./area";
import { formulaInFile } from "./fileFormula";
import { attributes, textOfFile, xml } from "./xmlText";
import { childOf, childrenOf, flag, type XmlElement } from "./xmlTree";

/** A table as its part of the file describes it. `area` is all of it, header and totals rows included. */
export interface TablePart {
  readonly name: string;
  readonly area: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string | null;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
  readonly columns: readonly string[];
  readonly filters: readonly ColumnFilter[];
  /** Filters that are no list of values, which the model does not know. */
  readonly otherFilters: number;
}

/** Reads a table part; null when it has no usable place or name. Files by some programs lack `name`: `displayName` serves. */
export function tablePartOf(table: XmlElement): TablePart | null {
  const area = rectOf(table.attributes["ref"] ?? "");
  const name = table.attributes["displayName"] ?? table.attributes["name"];
  if (area === null || name === undefined) return null;
  const style = childOf(table, "tableStyleInfo");
  const filter = childOf(table, "autoFilter");
  const filters: ColumnFilter[] = [];
  let otherFilters = 0;
  for (const column of childrenOf(filter, "filterColumn")) {
    const list = childOf(column, "filters");
    const values = childrenOf(list, "filter").map(({ attributes: { val } }) => textOfFile(val ?? ""));
    const listed = list !== undefined && flag(list, "blank", false) ? ["", ...values] : values;
    if (listed.length > 0 && childrenOf(list, "dateGroupItem").length === 0) filters.push({ column: Number(column.attributes["colId"] ?? 0), values: listed });
    else {
      const custom = customFilter(column);
      if (custom !== null) filters.push(custom);
      else if (column.children.length > 0) otherFilters += 1;
    }
  }
  return {
    name,
    area,
    showHeaders: table.attributes["headerRowCount"] !== "0",
    showTotals: Number(table.attributes["totalsRowCount"] ?? 0) > 0,
    style: style?.attributes["name"] ?? null,
    showBandedRows: style === undefined ? false : flag(style, "showRowStripes", false),
    showFilterButton: filter !== undefined,
    columns: childrenOf(childOf(table, "tableColumns"), "tableColumn").map(({ attributes: { name: column } }) => textOfFile(column ?? "")),
    filters,
    otherFilters,
  };
}

/** Names of comparisons in a file; without one it is "equal". Source: ECMA-376 18.18.31. */
const operatorNames: Readonly<Record<FilterTest["operator"], string>> = { "=": "equal", "<>": "notEqual", ">": "greaterThan", ">=": "greaterThanOrEqual", "<": "lessThan", "<=": "lessThanOrEqual" };
const operators: readonly FilterTest["operator"][] = ["=", "<>", ">", ">=", "<", "<="];

/** Comparisons with numbers; null for those with text, which the model does not know. */
function customFilter(column: XmlElement): ColumnFilter | null {
  const custom = childOf(column, "customFilters");
  const tests = childrenOf(custom, "customFilter").map(({ attributes: { operator = "equal", val = "" } }): FilterTest | null => {
    const known = operators.find((one) => operatorNames[one] === operator);
    return known === undefined || val.trim() === "" || !Number.isFinite(Number(val)) ? null : { operator: known, value: Number(val) };
  });
  if (custom === undefined || tests.length === 0 || !tests.every((test) => test !== null)) return null;
  return { column: Number(column.attributes["colId"] ?? 0), tests, join: flag(custom, "and", false) ? "And" : "Or" };
}

const totals: Readonly<Record<string, string>> = { "101": "average", "102": "countNums", "103": "count", "104": "max", "105": "min", "107": "stdDev", "109": "sum", "110": "var" };

function totalsOf(sheet: SheetModel, table: TableModel, column: number): { readonly start: Readonly<Record<string, string>>; readonly inside: string } {
  if (!table.showTotals) return { start: {}, inside: "" };
  const row = table.area.row + table.area.rows - 1;
  const formula = sheet.formula(row, table.area.column + column);
  const value = sheet.value(row, table.area.column + column);
  if (formula === null) return { start: typeof value === "string" && value !== "" ? { totalsRowLabel: value } : {}, inside: "" };
  const known = totals[/^=SUBTOTAL\((\d+),[^()]*\)$/i.exec(formula)?.[1] ?? ""];
  if (known !== undefined) return { start: { totalsRowFunction: known }, inside: "" };
  return { start: { totalsRowFunction: "custom" }, inside: `<totalsRowFormula>${xml(formulaInFile(formula, table.name))}</totalsRowFormula>` };
}

/** The formula a whole column shares, so that Excel continues it in new rows; null when rows differ or it names cells. */
export function calculatedColumn(sheet: SheetModel, { area, showHeaders, showTotals }: TableModel, column: number): string | null {
  const first = area.row + (showHeaders ? 1 : 0);
  const end = area.row + area.rows - (showTotals ? 1 : 0);
  const formula = first < end ? sheet.formula(first, area.column + column) : null;
  if (formula === null) return null;
  for (let row = first + 1; row < end; row += 1) if (sheet.formula(row, area.column + column) !== formula) return null;
  return tokenize(formula).some(({ type }) => type === "range" || type === "range_beam" || type === "range_ternary") ? null : formula;
}

function filtersXml(table: TableModel): string {
  if (!table.showFilterButton || !table.showHeaders) return "";
  const area = areaRef({ ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) });
  const columns = table.filters.map((filter) => {
    const { column } = filter;
    if (!("values" in filter)) {
      const tests = filter.tests.map(({ operator, value }) => `<customFilter${attributes({ operator: operatorNames[operator], val: String(value) })}/>`);
      return `<filterColumn colId="${column}"><customFilters${filter.join === "And" ? ' and="1"' : ""}>${tests.join("")}</customFilters></filterColumn>`;
    }
    const { values } = filter;
    if (values.length === 0) return "";
    const shown = values.filter((value) => value !== "").map((value) => `<filter${attributes({ val: value })}/>`).join("");
    return `<filterColumn colId="${column}"><filters${values.includes("") ? ' blank="1"' : ""}>${shown}</filters></filterColumn>`;
  });
  return `<autoFilter ref="${area}">${columns.join("")}</autoFilter>`;
}

/** The part of one table; `id` counts from 1 over the whole workbook. Source: ECMA-376 18.5.1. */
export function tableXml(table: TableModel, id: number): string {
  const { name, area, columns, showHeaders, showTotals, style, showBandedRows, sheet } = table;
  const described = columns.map((column, index) => {
    const total = totalsOf(sheet, table, index);
    const formula = calculatedColumn(sheet, table, index);
    const calculated = formula === null ? "" : `<calculatedColumnFormula>${xml(formulaInFile(formula, name))}</calculatedColumnFormula>`;
    const start = `<tableColumn${attributes({ id: index + 1, name: column.name, ...total.start })}`;
    return calculated + total.inside === "" ? `${start}/>` : `${start}>${calculated}${total.inside}</tableColumn>`;
  });
  const look = attributes({ name: style ?? undefined, showFirstColumn: 0, showLastColumn: 0, showRowStripes: showBandedRows ? 1 : 0, showColumnStripes: 0 });
  const start = attributes({ xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", id, name, displayName: name, ref: areaRef(area), headerRowCount: showHeaders ? undefined : 0, totalsRowCount: showTotals ? 1 : undefined, totalsRowShown: showTotals ? undefined : 0 });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table${start}>${filtersXml(table)}<tableColumns count="${columns.length}">${described.join("")}</tableColumns><tableStyleInfo${look}/></table>`;
}
