import type { FormLook } from "../../app/ports/workbookPort";
import { addHighlight } from "./applyLook";
import { formColours, peopleFill } from "./palette";

const across = { left: "Left", center: "Center", right: "Right" } as const;
const down = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** Formats some cells of a form as one block. */
export function applyFormLook(range: Excel.Range, { role, bold, size, font, align, indent, vertical, wrap, numberFormat, lines, highlights }: FormLook): void {
  const { format } = range;
  // A single value fills the whole range.
  if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
  if (bold === true) format.font.bold = true;
  if (size !== undefined) format.font.size = size;
  if (font !== undefined) format.font.name = font;
  if (align !== undefined) format.horizontalAlignment = across[align];
  if (indent !== undefined) format.indentLevel = indent;
  format.verticalAlignment = down[vertical ?? "center"];
  if (wrap === true) format.wrapText = true;
  if (role === "answer") format.fill.color = peopleFill;
  else if (role !== undefined) {
    const { fill, font: colour } = formColours[role];
    format.font.color = colour;
    if (fill !== null) format.fill.color = fill;
  }
  const edges = lines === "around" ? (["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) : lines === "below" ? (["EdgeBottom"] as const) : [];
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = formColours.line;
  }
  for (const highlight of highlights ?? []) addHighlight(range, highlight);
}
