import type { DataValidation } from "../model/workbookModel";
import type { Hyperlink } from "./keptParts";
import type { LossTally } from "./loss";
import { tablePartOf, type TablePart } from "./tableParts";
import { validationsOf } from "./validations";
import { partText, type SheetPart, type WorkbookPackage } from "./workbookPackage";
import { childOf, childrenOf, descendants, xmlTree, type XmlElement } from "./xmlTree";

/** What a worksheet's part says after its cells, beside conditional formats, which ExcelJS reads. */
export interface SheetTail {
  readonly protection: XmlElement | undefined;
  readonly merges: readonly string[];
  readonly validations: readonly DataValidation[];
  readonly hyperlinks: readonly Omit<Hyperlink, "text">[];
  readonly tables: readonly TablePart[];
}

function afterCells(source: string): XmlElement {
  const end = Math.max(source.lastIndexOf("</sheetData>") + "</sheetData>".length, source.search(/<sheetData\s*\/>/) + 1);
  const rest = source.slice(source.indexOf(">", end - 1) + 1);
  return xmlTree(`<worksheet>${rest}`);
}

/** Validations that name another sheet stand in an extension, with their formulas and place one level deeper. */
function extended(element: XmlElement): XmlElement {
  const formulas = element.children.filter(({ name }) => name.startsWith("formula")).map((formula) => ({ ...formula, text: childOf(formula, "f")?.text ?? formula.text }));
  return { ...element, attributes: { ...element.attributes, sqref: childOf(element, "sqref")?.text ?? "" }, children: formulas };
}

/** Reads it, and counts what cannot be kept. */
export function sheetTail(file: WorkbookPackage, sheet: SheetPart, losses: LossTally): SheetTail {
  const tail = afterCells(sheet.source);
  const extensions = childOf(tail, "extLst");
  const ownValidations = childOf(tail, "dataValidations");
  const extendedValidations = extensions === undefined ? [] : descendants(extensions, "dataValidation").map(extended);
  const validations: XmlElement = { name: "dataValidations", attributes: {}, text: "", children: [...childrenOf(ownValidations, "dataValidation"), ...extendedValidations] };
  // A data bar's extension only refines one that stands in the sheet proper.
  const extendedRules = extensions === undefined ? [] : descendants(extensions, "cfRule").filter(({ attributes }) => attributes["type"] !== "dataBar");
  losses.add("conditional-format", sheet.name, extendedRules.length);
  losses.add("filter", sheet.name, childOf(tail, "autoFilter") === undefined ? 0 : 1);
  const target = (element: XmlElement): string | null =>
    sheet.rels.find(({ id }) => id === Object.entries(element.attributes).find(([name]) => name.endsWith(":id"))?.[1])?.target ?? null;
  const tables = sheet.rels.filter(({ type }) => type === "table").flatMap((rel) => {
    const source = partText(file.parts, rel.target);
    const part = source === null ? null : tablePartOf(xmlTree(source));
    if (part === null || !part.showHeaders) losses.add("table", sheet.name);
    else losses.add("filter", sheet.name, part.otherFilters);
    return part === null || !part.showHeaders ? [] : [part];
  });
  return {
    protection: childOf(tail, "sheetProtection"),
    merges: childrenOf(childOf(tail, "mergeCells"), "mergeCell").flatMap(({ attributes: { ref } }) => ref ?? []),
    validations: validationsOf(validations),
    hyperlinks: childrenOf(childOf(tail, "hyperlinks"), "hyperlink").map((link) => ({
      ref: link.attributes["ref"] ?? "", target: target(link), location: link.attributes["location"] ?? null, tooltip: link.attributes["tooltip"] ?? null,
    })),
    tables,
  };
}
