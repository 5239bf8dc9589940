import type { SheetProtection } from "../model/workbookModel";
import { attributes } from "./xmlText";
import { flag, type XmlElement } from "./xmlTree";

/** Office.js option → attribute of the file, where "1" means forbidden, and what an absent attribute means. */
const options = [
  ["allowAutoFilter", "autoFilter", true], ["allowDeleteColumns", "deleteColumns", true], ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false], ["allowEditScenarios", "scenarios", false], ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true], ["allowFormatRows", "formatRows", true], ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true], ["allowInsertRows", "insertRows", true], ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
] as const;
const passwordAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"] as const;

/** How the sheet is protected, and the password's hash as the file has it; null when it is not. */
export function protectionOf(element: XmlElement | undefined): { readonly protection: SheetProtection; readonly hash: Readonly<Record<string, string>> } | null {
  if (element === undefined || !flag(element, "sheet", false)) return null;
  const hash = Object.fromEntries(passwordAttributes.flatMap((name) => {
    const value = element.attributes[name];
    return value === undefined ? [] : [[name, value] as const];
  }));
  const allowed = Object.fromEntries(options.map(([option, attribute, forbidden]) => [option, !flag(element, attribute, forbidden)]));
  return { protection: { password: Object.keys(hash).length > 0, options: allowed }, hash };
}

/** The `sheetProtection` element. The hash is kept from the file the sheet came from: a password is never known here. */
export function protectionXml(protection: SheetProtection | null, hash: Readonly<Record<string, string>>): string {
  if (protection === null) return "";
  const allowed = Object.fromEntries(options.map(([option, attribute]) => [attribute, protection.options[option] === true ? 0 : 1]));
  return `<sheetProtection${attributes({ ...(protection.password ? hash : {}), sheet: 1, ...allowed })}/>`;
}
