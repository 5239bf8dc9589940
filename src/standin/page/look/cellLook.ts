import type { CSSProperties } from "react";
import { contains } from "../../model/rects";
import { CellError, type Border, type CellStyle, type CellValue, type Rect, type SheetModel, type TableModel, type WorkbookModel } from "../../model/workbookModel";
import { ConditionalLooks } from "./conditionalLook";
import { tableAt, tableLook } from "./tableLook";

/** One cell as it is to be drawn. */
export interface CellLook {
  readonly text: string;
  readonly box: CSSProperties;
  readonly font: CSSProperties;
  readonly align: "left" | "center" | "right";
  readonly wrap: boolean;
  readonly isNumber: boolean;
  /** The number itself where its format is General, which Excel rounds to what fits; else null. */
  readonly general: number | null;
  readonly bar: { readonly share: number; readonly color: string } | null;
  /** Set on a header cell that has a filter button. */
  readonly filter: { readonly table: TableModel; readonly column: number; readonly filtered: boolean } | null;
}

const gridline = "1px solid #E1E1E1";

/** Draws the cells of one sheet as it is now; make a new one after a change. */
export class SheetLook {
  private readonly conditional: ConditionalLooks;

  constructor(readonly sheet: SheetModel, workbook: WorkbookModel) {
    this.conditional = new ConditionalLooks(sheet, workbook);
  }

  /** The merged area a cell belongs to. */
  mergeAt(row: number, column: number): Rect | null {
    return this.sheet.merges.find((area) => contains(area, row, column)) ?? null;
  }

  at(row: number, column: number): CellLook {
    const { sheet } = this;
    const value = sheet.value(row, column);
    const style = sheet.style(row, column);
    const table = tableAt(sheet.tables, row, column);
    const band = table === null ? null : tableLook(table, row);
    const condition = this.conditional.at(row, column);
    const fill = condition?.fill ?? style.fill ?? band?.fill;
    const isHeader = table !== null && table.showHeaders && row === table.area.row;
    const index = table === null ? 0 : column - table.area.column;
    return {
      text: value === null ? "" : sheet.text(row, column),
      box: boxOf(style, fill, band?.rule, sheet.showGridlines),
      font: fontOf(style, condition?.fontColor ?? style.fontColor ?? band?.fontColor, condition?.bold ?? style.bold ?? band?.bold),
      align: alignOf(style, value),
      wrap: style.wrap === true,
      isNumber: typeof value === "number",
      general: typeof value === "number" && (style.numberFormat ?? "General") === "General" ? value : null,
      bar: condition?.bar ?? null,
      filter: isHeader && table.showFilterButton
        ? { table, column: index, filtered: table.filters.some((each) => each.column === index) }
        : null,
    };
  }
}

function boxOf(style: CellStyle, fill: string | undefined, rule: string | undefined, gridlines: boolean): CSSProperties {
  // A fill covers the gridlines beside it, as in Excel.
  const line = fill !== undefined ? `1px solid ${fill}` : gridlines ? gridline : "1px solid transparent";
  return {
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    borderRight: edge(style.borders?.right) ?? line,
    borderBottom: edge(style.borders?.bottom) ?? (rule === undefined ? line : `1px solid ${rule}`),
    ...(style.borders?.top ? { borderTop: edge(style.borders.top) } : {}),
    ...(style.borders?.left ? { borderLeft: edge(style.borders.left) } : {}),
  };
}

function edge(border: Border | undefined): string | undefined {
  if (border === undefined || border.style === "None" || border.style === "none") return undefined;
  const name = border.style.toLowerCase();
  const width = name.includes("thick") ? 3 : name.includes("medium") ? 2 : name.includes("double") ? 3 : 1;
  const kind = name.includes("double") ? "double" : name.includes("dash") ? "dashed" : name.includes("dot") ? "dotted" : "solid";
  return `${width}px ${kind} ${border.color ?? "#000000"}`;
}

/** What most workbooks are written in; Carlito has Calibri's widths and is there on Linux. */
export const defaultFont = 'Calibri, Carlito, "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

function fontOf(style: CellStyle, color: string | undefined, bold: boolean | undefined): CSSProperties {
  return {
    ...(color === undefined ? {} : { color }),
    ...(bold === true ? { fontWeight: 600 } : {}),
    ...(style.italic === true ? { fontStyle: "italic" } : {}),
    ...(style.underline === true ? { textDecoration: "underline" } : {}),
    ...(style.fontSize === undefined ? {} : { fontSize: `${style.fontSize}pt` }),
    ...(style.fontName === undefined ? {} : { fontFamily: `"${style.fontName.replaceAll('"', "")}", ${defaultFont}` }),
    ...(style.indent === undefined || style.indent === 0 ? {} : { paddingInlineStart: `${style.indent * 9 + 3}px` }),
    alignItems: style.vertical === "Top" ? "flex-start" : style.vertical === "Center" ? "center" : "flex-end",
  };
}

/** Excel's default: numbers right, text left, booleans and errors in the middle. */
function alignOf(style: CellStyle, value: CellValue): CellLook["align"] {
  switch (style.horizontal ?? "General") {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "General":
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}
