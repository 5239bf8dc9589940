import type { Rect, SheetModel } from "../model/workbookModel";
import { areaRef } from "./area";
import { contentOf, keptOfSheet, type Hyperlink } from "./keptParts";
import { emptyButFirst } from "./merges";
import { protectionXml } from "./sheetProtection";
import { tableXml } from "./tableParts";
import { validationsXml } from "./validations";
import { attributes } from "./xmlText";

const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const meets = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;

/** Merged areas that hold something in their first cell only, and no table: others Excel would not open. */
function mergesOf(sheet: SheetModel): readonly string[] {
  return sheet.merges.filter((area) => sheet.tables.every((table) => !meets(table.area, area)) && emptyButFirst(sheet, area)).map(areaRef);
}

/** Links whose cell still shows what it did. */
const linksOf = (sheet: SheetModel): readonly Hyperlink[] => (keptOfSheet.get(sheet)?.hyperlinks ?? []).filter(({ ref, text }) => contentOf(sheet, ref) === text);

/** A sheet's part with everything in it, its relationships (null when it needs none), and the parts of its tables. */
export interface CompletedSheet { readonly xml: string; readonly rels: string | null; readonly tables: readonly string[] }

/**
 * Adds to ExcelJS's sheet what we write ourselves, each at its place in the order the format prescribes
 * (ECMA-376 18.3.1.99). `tablesBefore` is how many tables earlier sheets have.
 */
export function completeSheet(written: string, sheet: SheetModel, tablesBefore: number): CompletedSheet {
  const rels: string[] = [];
  const relate = (type: string, target: string, external: boolean): string => {
    const id = `rId${rels.length + 1}`;
    rels.push(`<Relationship${attributes({ Id: id, Type: `${relationship}/${type}`, Target: target, TargetMode: external ? "External" : undefined })}/>`);
    return id;
  };
  const merges = mergesOf(sheet);
  const links = linksOf(sheet).map(({ ref, target, location, tooltip }) =>
    `<hyperlink${attributes({ ref, "r:id": target === null ? undefined : relate("hyperlink", target, true), location: location ?? undefined, tooltip: tooltip ?? undefined })}/>`);
  const tables = sheet.tables.map((table, index) => tableXml(table, tablesBefore + index + 1));
  const tableParts = tables.map((_, index) => `<tablePart r:id="${relate("table", `../tables/table${tablesBefore + index + 1}.xml`, false)}"/>`);
  const afterData = protectionXml(sheet.protection, keptOfSheet.get(sheet)?.passwordHash ?? {}) +
    (merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`);
  const beforePrinting = validationsXml(sheet.validations) + (links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`);
  const atEnd = tables.length === 0 ? "" : `<tableParts count="${tables.length}">${tableParts.join("")}</tableParts>`;

  const dataEnd = /<\/sheetData>|<sheetData\/>/.exec(written);
  if (dataEnd === null) throw new Error("ExcelJS wrote a sheet without cells.");
  const dataStop = dataEnd.index + dataEnd[0].length;
  // Data bars have an extension list of their own inside; only what follows the last of them is the sheet's.
  const formatsEnd = written.lastIndexOf("</conditionalFormatting>");
  const formatsStop = formatsEnd < dataStop ? dataStop : formatsEnd + "</conditionalFormatting>".length;
  const tail = written.slice(formatsStop)
    .replace(/<printOptions|<pageMargins|<pageSetup|<headerFooter|<extLst|<\/worksheet>/, (found) => beforePrinting + found)
    .replace(/<extLst|<\/worksheet>/, (found) => atEnd + found);
  return {
    xml: written.slice(0, dataStop) + afterData + written.slice(dataStop, formatsStop) + tail,
    rels: rels.length === 0 ? null : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join("")}</Relationships>`,
    tables,
  };
}
