import type { SheetSurvey, Survey } from "../../app/ports/workbookPort";
import type { Locale } from "../../domain/locale";
import type { Session } from "../connection/connection";
import { journalSheet } from "../journal/journal";
import { askForTable, locatedTable, type LocatedTable } from "./locateTables";

/** The survey with what only the writer asks. */
export interface WideSurvey {
  readonly survey: Survey;
  readonly located: readonly LocatedTable[];
  readonly workbookProtected: boolean;
  readonly eventsOn: boolean;
  readonly journal: "none" | "ours" | "not-ours";
}

/** Names and places of everything: two requests however many tables and sheets there are. */
export async function surveyWorkbook({ context, send }: Session, contentLanguage: Locale | null): Promise<WideSurvey> {
  const { workbook } = context;
  const { tables, sheets, names, protection } = await send(() => {
    context.runtime.load("enableEvents");
    return {
      tables: workbook.tables.load("items/name"),
      sheets: workbook.worksheets.load("items/name,items/visibility"),
      names: workbook.names.load("items/name"),
      protection: workbook.protection.load("protected"),
    };
  });
  const second = await send(() => ({
    tables: tables.items.map((table) => askForTable(workbook.tables.getItem(table.name))),
    sheets: sheets.items.map(({ name, visibility }) => ({ name, visibility, protection: workbook.worksheets.getItem(name).protection.load("protected"), used: workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount") })),
  }));
  const located = second.tables.map(locatedTable);
  const journal = second.sheets.find(({ name }) => name.toLowerCase() === journalSheet.toLowerCase());
  return {
    survey: {
      tables: located.map((table) => table.survey),
      sheets: second.sheets.filter((sheet) => sheet !== journal).map(({ name, visibility, protection: { protected: locked }, used }) => ({ name, protected: locked, visible: visibility === "Visible", used: usedArea(used) })),
      names: names.items.map(({ name }) => name),
      contentLanguage,
    },
    located,
    workbookProtected: protection.protected,
    eventsOn: context.runtime.enableEvents,
    journal: journal === undefined ? "none" : journal.visibility === "VeryHidden" ? "ours" : "not-ours",
  };
}

const usedArea = (used: Excel.Range): SheetSurvey["used"] =>
  used.isNullObject ? null : { firstRow: used.rowIndex + 1, firstColumn: used.columnIndex + 1, rowCount: used.rowCount, columnCount: used.columnCount };
