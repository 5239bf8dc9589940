import type { Locale } from "../../domain/locale";
import { defaultBands, defaultSettings } from "../../domain/records/defaults";
import type { Kpi, Measure, Settings } from "../../domain/records/definitions";
import { canonicalHeader } from "../../domain/records/matchHeaders";
import { choiceWord, choiceWords } from "../../domain/records/choices";
import type { InputTable } from "../../domain/records/vocabulary";
import { settingNames } from "../../domain/records/readSettings";
import { setupWords } from "../../i18n/setup";
import { sheetWords } from "../../i18n/sheets";
import type { CellWrite, ColumnLook, CreateTable } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import type { Scored } from "../scoreWorkbook";
import { kpisToWrite } from "./kpisToWrite";
import { formats } from "./outputColumns";

type Look = Omit<ColumnLook, "header">;

/**
 * The settings tables that are not there yet, with the defaults the scores were made with, so that people can
 * see and change them. What exists is never touched.
 */
export function settingsTables({ survey, intake, locale, definitions }: Scored): readonly CreateTable[] {
  const makers: readonly (readonly [InputTable, () => CreateTable])[] = [
    ["KPIs", () => kpisTable(kpisToWrite(definitions.kpis, intake.survey), locale)],
    ["Bands", () => bandsTable(locale)],
    ["Setup", () => setupTable(locale)],
  ];
  return makers.filter(([name]) => tableNamed(survey, name) === null).map(([, make]) => make());
}

function settingsTable(table: InputTable & keyof ReturnType<typeof sheetWords>["sheetNames"], locale: Locale, columns: readonly (readonly [key: string, look: Look])[], rows: CreateTable["rows"]): CreateTable {
  return {
    kind: "create",
    table,
    sheet: sheetWords(locale).sheetNames[table],
    columns: columns.map(([key, look]) => ({ ...look, header: canonicalHeader(table, key, locale) })),
    rows,
    frozenColumns: 1,
  };
}

/** KPIs as a table people can edit. */
export function kpisTable(kpis: readonly Kpi[], locale: Locale): CreateTable {
  const columns: readonly (readonly [string, Look])[] = [
    ["kpi", { width: 20 }],
    ["name", { width: 20 }],
    ["source", { width: 18 }],
    ["measure", { width: 22 }],
    ["aggregate", { width: 18, validation: { kind: "list", choices: choiceWords("aggregate", locale) } }],
    ["employeeColumn", { width: 16 }],
    ["dateColumn", { width: 14 }],
    ["where", { width: 22 }],
    ["direction", { width: 17, validation: { kind: "list", choices: choiceWords("direction", locale) } }],
    ["unit", { width: 9 }],
    ["curve", { width: 12 }],
    ["objective", { width: 26 }],
  ];
  const rows = kpis.map((kpi): readonly CellWrite[] => [
    kpi.id, kpi.name, kpi.source, measureText(kpi.measure), choiceWord("aggregate", kpi.aggregate, locale), kpi.employeeColumn ?? "", kpi.dateColumn ?? "",
    kpi.where.map(({ column, operator, value }) => `${column} ${operator} ${value}`).join("; "), choiceWord("direction", kpi.direction, locale), kpi.unit, kpi.curve, kpi.objective ?? "",
  ]);
  return settingsTable("KPIs", locale, columns, rows);
}

/** A measure as KPIs spells it. @example measureText({ kind: "product", columns: ["Price", "Quantity"] }) // "Price * Quantity" */
export function measureText(measure: Measure): string {
  switch (measure.kind) {
    case "none":
      return "";
    case "product":
      return measure.columns.join(" * ");
    case "quotient":
      return `${measure.numerator.join(" * ")} / ${measure.denominator.join(" * ")}`;
  }
}

const bandsTable = (locale: Locale): CreateTable =>
  settingsTable("Bands", locale, [["band", { width: 12 }], ["from", { width: 10, numberFormat: formats.number }], ["meaning", { width: 36 }], ["guideline", { width: 13, numberFormat: formats.number }]], defaultBands.map(({ name, from, meaning }) => [name, from, meaning ?? "", ""]));

const settingOrder = Object.keys(settingNames) as readonly (keyof Settings)[];

function setupTable(locale: Locale): CreateTable {
  const words = setupWords(locale).settings;
  const value = (setting: keyof Settings): CellWrite => {
    const standard = defaultSettings[setting];
    if (typeof standard === "boolean") return choiceWord("yesNo", standard ? "yes" : "no", locale);
    return standard ?? "";
  };
  return settingsTable("Setup", locale, [["setting", { width: 28 }], ["value", { width: 14, forPeople: true }], ["does", { width: 64, wrap: true }]], settingOrder.map((setting) => [settingNames[setting][locale], value(setting), words[setting]]));
}
