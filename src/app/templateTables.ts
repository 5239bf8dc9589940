import { defaultKpis } from "../domain/records/defaults";
import type { Locale } from "../domain/locale";
import { canonicalHeader } from "../domain/records/matchHeaders";
import { inputTables, type InputTable } from "../domain/records/vocabulary";
import type { Employee } from "../domain/records/definitions";
import type { Day } from "../domain/units";
import { sheetWords } from "../i18n/sheets";
import { templateWords } from "../i18n/template";
import { formats } from "./outputs/outputColumns";
import { kpisTable } from "./outputs/settingsTables";
import type { CellWrite, CreateTable } from "./ports/workbookPort";

type Template = "Employees" | "Targets" | "Sales";

/**
 * Tables to start from: headers, the right formats, and one example line each that shows what goes where.
 * Where people are known, Targets has a line for each of them, to be filled in. The example's period is the quarter of `today`.
 */
export function templateTables(locale: Locale, today: Day, people: readonly Employee[] = []): readonly CreateTable[] {
  const example = templateWords(locale);
  const quarter = quarterOf(today);
  const kpis = defaultKpis(locale).filter(({ source }) => source === "Sales");
  const [kpi] = kpis;
  const rows: Readonly<Record<Template, readonly Readonly<Record<string, CellWrite>>[]>> = {
    Employees: [{ employeeId: example.id, name: example.name, team: example.team, role: example.role, manager: example.manager }],
    Targets: people.length > 0
      ? people.map(({ id }) => ({ employee: id, kpi: kpi?.id ?? "", periodStart: quarter.start, periodEnd: quarter.end, weight: 100 }))
      : [{ employee: example.id, kpi: kpi?.id ?? "", periodStart: quarter.start, periodEnd: quarter.end, target: 100000, weight: 100 }],
    Sales: [{ date: today, employee: example.id, product: example.product, quantity: 1, amount: 1000 }],
  };
  return [...(["Employees", "Targets", "Sales"] as const).map((table) => template(table, rows[table], locale)), kpisTable(kpis, locale)];
}

function template(table: Template & InputTable, rows: readonly Readonly<Record<string, CellWrite>>[], locale: Locale): CreateTable {
  const terms = inputTables[table];
  const look = (kind: (typeof terms)[number]["kind"]) => (kind === "date" ? { width: 13, numberFormat: formats.date } : kind === "number" ? { width: 12, numberFormat: formats.number } : { width: 15 });
  return {
    kind: "create",
    table,
    sheet: sheetWords(locale).sheetNames[table],
    columns: terms.map(({ key, kind }) => ({ ...look(kind), header: canonicalHeader(table, key, locale) })),
    rows: rows.map((row) => terms.map(({ key }) => row[key] ?? "")),
    frozenColumns: 1,
  };
}

/** First and last day of a day's quarter, as Excel counts days. */
function quarterOf(today: Day): { readonly start: number; readonly end: number } {
  const excelEpoch = Date.UTC(1899, 11, 30);
  const date = new Date(excelEpoch + today * 86_400_000);
  const first = Math.floor(date.getUTCMonth() / 3) * 3;
  const serial = (month: number, dayOfMonth: number): number => Math.round((Date.UTC(date.getUTCFullYear(), month, dayOfMonth) - excelEpoch) / 86_400_000);
  return { start: serial(first, 1), end: serial(first + 3, 0) };
}
