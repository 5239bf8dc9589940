import { strToU8, zipSync, type Zippable } from "fflate";
import { attributes } from "./xmlText";
import { partText, type WorkbookPackage } from "./workbookPackage";

/** What this program reads itself; ExcelJS stumbles over some of them, or is slow at them. */
export const readByUs = ["dataValidations", "tableParts", "drawing", "legacyDrawing", "picture", "hyperlinks", "mergeCells", "autoFilter", "sheetProtection", "extLst", "rowBreaks"] as const;

const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * The same workbook with only cells, formats and strings in it, at the paths where ExcelJS looks for them.
 * ExcelJS finds a sheet only as xl/worksheets/sheetN.xml, and fails on charts it does not know, on tables
 * whose path is absolute (openpyxl writes those) and on some filters.
 */
export function canonicalPackage(file: WorkbookPackage, date1904: boolean): Uint8Array {
  const zip: Zippable = {};
  const rels: string[] = [];
  const put = (path: string, text: string): void => void (zip[path] = [strToU8(text), { level: 0 }]);
  file.sheets.forEach(({ source }, index) => {
    put(`xl/worksheets/sheet${index + 1}.xml`, source);
    rels.push(`<Relationship${attributes({ Id: `rId${index + 1}`, Type: `${relationship}/worksheet`, Target: `worksheets/sheet${index + 1}.xml` })}/>`);
  });
  for (const [type, path] of [["sharedStrings", "sharedStrings.xml"], ["styles", "styles.xml"]] as const) {
    const part = file.rels.find((rel) => rel.type === type);
    const text = part === undefined ? null : partText(file.parts, part.target);
    if (text === null) continue;
    put(`xl/${path}`, text);
    rels.push(`<Relationship${attributes({ Id: type, Type: `${relationship}/${type}`, Target: path })}/>`);
  }
  // Names are given by number, so that a name ExcelJS would refuse ("History") cannot stop the reading.
  const sheets = file.sheets.map((_, index) => `<sheet${attributes({ name: `S${index + 1}`, sheetId: index + 1, "r:id": `rId${index + 1}` })}/>`);
  put("xl/workbook.xml", `<workbook xmlns="${main}" xmlns:r="${relationship}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${sheets.join("")}</sheets></workbook>`);
  put("xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join("")}</Relationships>`);
  put("_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  return zipSync(zip);
}
