import type { Alignment, Borders, BorderStyle, Fill, Font, Style } from "exceljs";
import type { Border, CellStyle } from "../model/workbookModel";
import { colourOf, fileColour } from "./colours";

type Horizontal = NonNullable<CellStyle["horizontal"]>;
type Vertical = NonNullable<CellStyle["vertical"]>;
const horizontals: Readonly<Record<string, Horizontal>> = { left: "Left", center: "Center", right: "Right", fill: "Fill", justify: "Justify", centerContinuous: "CenterAcrossSelection", distributed: "Distributed" };
const verticals: Readonly<Record<string, Vertical>> = { top: "Top", middle: "Center", center: "Center", justify: "Justify", distributed: "Distributed" };
/** Office.js names of line styles; the file's own names, which also say how thick, are kept as they are. */
const lines: Readonly<Record<string, string>> = { thin: "Continuous", dashed: "Dash", dotted: "Dot", double: "Double", dashDot: "DashDot", dashDotDot: "DashDotDot", slantDashDot: "SlantDashDot" };
const nameOf = (names: Readonly<Record<string, string>>, value: string): string | undefined => Object.entries(names).find(([, shown]) => shown === value)?.[0];
const sides = ["top", "bottom", "left", "right"] as const;

/** One cell's format out of the file. `theme` as `themeColours` gives it. */
export function styleOfFile(style: Partial<Style>, theme: readonly string[]): CellStyle {
  const { font, fill, alignment, border, numFmt, protection } = style;
  // Only solid fills are colours of cells to people; a pattern shows its foreground as nearest to them.
  const fillColour = fill?.type === "pattern" && fill.pattern !== "none" ? colourOf(fill.fgColor ?? fill.bgColor, theme) : undefined;
  const fontColor = colourOf(font?.color, theme);
  const horizontal = horizontals[alignment?.horizontal ?? ""];
  const vertical = verticals[alignment?.vertical ?? ""];
  const found = sides.flatMap((side) => {
    const line = border?.[side];
    return line?.style === undefined ? [] : [[side, { style: lines[line.style] ?? line.style, color: colourOf(line.color, theme) ?? null }] as const];
  });
  return {
    ...(numFmt === undefined || numFmt === "General" ? {} : { numberFormat: numFmt }),
    ...(fillColour === undefined ? {} : { fill: fillColour }),
    ...(fontColor === undefined || fontColor === "#000000" ? {} : { fontColor }),
    ...(font?.name === undefined || font.name === "Calibri" ? {} : { fontName: font.name }),
    ...(font?.size === undefined || font.size === 11 ? {} : { fontSize: font.size }),
    ...(font?.bold === true ? { bold: true } : {}),
    ...(font?.italic === true ? { italic: true } : {}),
    ...(font?.underline === undefined || font.underline === false || font.underline === "none" ? {} : { underline: true }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined || vertical === "Bottom" ? {} : { vertical }),
    ...(alignment?.wrapText === true ? { wrap: true } : {}),
    ...(alignment?.indent === undefined || alignment.indent === 0 ? {} : { indent: alignment.indent }),
    ...(protection?.locked === false ? { unlocked: true } : {}),
    ...(found.length === 0 ? {} : { borders: Object.fromEntries(found) }),
  };
}

export const solidFill = (colour: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: fileColour(colour) });

const lineInFile = ({ style, color }: Border): { style: BorderStyle; color?: { argb: string } } => ({
  style: (nameOf(lines, style) ?? style) as BorderStyle,
  ...(color === null ? {} : { color: fileColour(color) }),
});

/** The reverse of `styleOfFile`; null for a cell without formats. */
export function styleInFile(style: CellStyle): Partial<Style> | null {
  const { numberFormat, fill, fontColor, fontName, fontSize, bold, italic, underline, horizontal, vertical, wrap, indent, unlocked, borders } = style;
  const written: Partial<Style> = {};
  if (numberFormat !== undefined && numberFormat !== "General") written.numFmt = numberFormat;
  if (fill !== undefined) written.fill = solidFill(fill);
  if ([fontColor, fontName, fontSize, bold, italic, underline].some((part) => part !== undefined)) {
    const font: Partial<Font> = { name: fontName ?? "Calibri", size: fontSize ?? 11, color: fileColour(fontColor ?? "#000000") };
    if (bold === true) font.bold = true;
    if (italic === true) font.italic = true;
    if (underline === true) font.underline = true;
    written.font = font;
  }
  const alignment: Partial<Alignment> = {};
  const across = horizontal === undefined ? undefined : nameOf(horizontals, horizontal);
  const down = vertical === undefined ? undefined : nameOf(verticals, vertical);
  if (across !== undefined) alignment.horizontal = across as NonNullable<Alignment["horizontal"]>;
  if (down !== undefined) alignment.vertical = down as Alignment["vertical"];
  if (wrap === true) alignment.wrapText = true;
  if (indent !== undefined && indent > 0) alignment.indent = indent;
  if (Object.keys(alignment).length > 0) written.alignment = alignment;
  if (unlocked === true) written.protection = { locked: false };
  const border: Partial<Borders> = {};
  for (const side of sides) {
    const line = borders?.[side];
    if (line !== undefined && line.style !== "None") border[side] = lineInFile(line);
  }
  if (Object.keys(border).length > 0) written.border = border;
  return Object.keys(written).length === 0 ? null : written;
}
