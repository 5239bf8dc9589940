import type { WorkbookModel } from "../model/workbookModel";
import { areaRef } from "./area";
import { formulaInFile } from "./fileFormula";
import { printNamesOf } from "./keptParts";
import { attributes, xml } from "./xmlText";
import { descendants, xmlTree } from "./xmlTree";

const states = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The workbook's own part: sheets, names, the active tab; `rels` is the relationships part that ExcelJS wrote. */
export function workbookXml(model: WorkbookModel, rels: string): string {
  const relationships = descendants(xmlTree(rels), "Relationship");
  const sheets = model.sheets.map(({ name, visibility }, index) => {
    const rel = relationships.find(({ attributes: { Target } }) => Target?.endsWith(`worksheets/sheet${index + 1}.xml`) === true);
    return `<sheet${attributes({ name, sheetId: index + 1, state: states[visibility], "r:id": rel?.attributes["Id"] })}/>`;
  });
  const own = model.names.map(({ name, formula, visible, scope }) => {
    const sheet = scope === null ? null : model.sheet(scope);
    const start = attributes({ name, localSheetId: sheet === null ? undefined : model.sheets.indexOf(sheet), hidden: visible ? undefined : 1 });
    return `<definedName${start}>${xml(formulaInFile(formula, null))}</definedName>`;
  });
  const printed = (printNamesOf.get(model) ?? []).filter(({ sheet }) => model.sheets.includes(sheet)).map(({ name, sheet, formula }) =>
    `<definedName${attributes({ name, localSheetId: model.sheets.indexOf(sheet) })}>${xml(formula)}</definedName>`);
  const areas = model.sheets.flatMap((sheet, index) => {
    const { printArea } = sheet.page;
    if (!printArea) return [];
    const cells = areaRef(printArea).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return [`<definedName${attributes({ name: "_xlnm.Print_Area", localSheetId: index })}>${xml(`'${sheet.name.replaceAll("'", "''")}'!${cells}`)}</definedName>`];
  });
  const names = [...own, ...printed, ...areas];
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<workbookPr/>${model.structureProtected ? '<workbookProtection lockStructure="1"/>' : ""}` +
    `<bookViews><workbookView activeTab="${Math.max(0, model.sheets.indexOf(model.activeSheet))}"/></bookViews>` +
    `<sheets>${sheets.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>';
}
