import type { Rect, SheetModel, WorkbookModel } from "../../model/workbookModel";
import { parseAddress } from "./address";

/** Where a text in the name box leads: an address, a table or a defined name; null when to no visible sheet. */
export function findPlace(workbook: WorkbookModel, text: string): { readonly sheet: SheetModel; readonly area: Rect } | null {
  const wanted = text.trim();
  const table = workbook.table(wanted);
  if (table !== null) return table.sheet.visibility === "Visible" ? { sheet: table.sheet, area: table.area } : null;
  const name = workbook.names.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
  const place = parseAddress(name?.formula.replace(/^=/, "") ?? wanted);
  if (place === null) return null;
  const sheet = place.sheet === null ? workbook.activeSheet : workbook.sheet(place.sheet);
  return sheet?.visibility === "Visible" ? { sheet, area: place.area } : null;
}
