import type { ColumnLook, Highlight, Validation } from "../../app/ports/workbookPort";
import { addressOf, type Area } from "../reading/area";
import { barColour, palette, peopleFill } from "./palette";

/** Where the data of a table's column stands, for drop-downs that follow it. */
export type ColumnPlace = (table: string, header: string) => Area | null;

/** Points of a column so many characters wide: 7 pixels a character and 5 of margin, 3/4 point a pixel (ECMA-376, 18.3.1.13). */
export const pointsOfCharacters = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

/** Formats the data cells of one column as a block: one number format, wrap, fill, drop-down and colours. */
export function applyLook(range: Excel.Range, look: ColumnLook, place: ColumnPlace): void {
  // A single value fills the whole range; a matrix costs its size in the request (office-js #5852).
  if (look.numberFormat !== undefined) range.numberFormat = look.numberFormat as unknown as string[][];
  if (look.wrap) range.format.wrapText = true;
  if (look.forPeople) range.format.fill.color = peopleFill;
  range.format.verticalAlignment = "Top";
  const rule = look.validation && ruleOf(look.validation, place);
  if (rule) {
    range.dataValidation.ignoreBlanks = true;
    range.dataValidation.rule = rule;
  }
  for (const highlight of look.highlights ?? []) addHighlight(range, highlight);
}

/**
 * Excel's rule for a validation. A list that Excel cannot hold as text (over 255 characters, or a choice with a
 * comma in it) gets none: people may then type anything, which is better than choices cut in two.
 */
export function ruleOf(validation: Validation, place: ColumnPlace): Excel.DataValidationRule | null {
  switch (validation.kind) {
    case "list": {
      const source = validation.choices.join(",");
      const fits = source !== "" && source.length <= 255 && !validation.choices.some((choice) => choice.includes(","));
      return fits ? { list: { inCellDropDown: true, source } } : null;
    }
    case "column": {
      // Excel stretches a reference to a whole table column as the table grows.
      const area = place(validation.table, validation.header);
      return area ? { list: { inCellDropDown: true, source: `=${absolute(area)}` } } : null;
    }
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
    case "number":
      return { decimal: { formula1: validation.min, formula2: validation.max, operator: "Between" } };
  }
}

function absolute(area: Area): string {
  const cells = addressOf(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `'${area.sheet.replaceAll("'", "''")}'!${cells}`;
}

/** Adds one conditional format. */
export function addHighlight(range: Excel.Range, highlight: Highlight): void {
  switch (highlight.kind) {
    case "equals": {
      const { cellValue } = range.conditionalFormats.add("CellValue");
      const { fill, font } = palette[highlight.tone];
      cellValue.format.fill.color = fill;
      cellValue.format.font.color = font;
      cellValue.rule = { formula1: `="${highlight.text.replaceAll('"', '""')}"`, operator: "EqualTo" };
      return;
    }
    case "bar":
      range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = barColour;
      return;
  }
}
