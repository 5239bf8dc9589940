import type { Locale } from "../../domain/locale";
import { choiceWord } from "../../domain/records/choices";
import { canonicalHeader } from "../../domain/records/matchHeaders";
import type { InputTable } from "../../domain/records/vocabulary";
import type { Day } from "../../domain/units";
import { sampleWords } from "../../i18n/sample";
import { sheetWords } from "../../i18n/sheets";
import { kpisTable } from "../outputs/settingsTables";
import type { CellWrite, ColumnLook, CreateTable } from "../ports/workbookPort";
import { optionalTable } from "../optionalTables";
import { dayOf, halfYear } from "./calendar";
import { feedbackRows } from "./feedbackRows";
import { marketRows } from "./marketRows";
import { mulberry32 } from "./mulberry32";
import { observationRows } from "./observationRows";
import { projectRows } from "./projectRows";
import { reviewRows } from "./reviewRows";
import { roster } from "./roster";
import { salesRows, type SampleSale } from "./salesRows";
import { sampleKpis } from "./sampleKpis";
import { sampleSetup } from "./sampleSetup";
import { targetRows } from "./targetRows";

export interface Sample {
  /** Ready for `WorkbookPort.apply`: Employees, KPIs, Targets, Sales, Projects, CustomerFeedback, Reviews360, Observations, Market, Anchors, ActionLibrary, Setup. */
  readonly tables: readonly CreateTable[];
  /** The day the data go up to, and Setup scores at. */
  readonly asOf: Day;
}

type SampleTable = InputTable & ("Employees" | "Targets" | "Sales" | "Projects" | "CustomerFeedback" | "Reviews360" | "Observations" | "Market");
type Look = Omit<ColumnLook, "header">;
const text = (width: number): Look => ({ width });
const date: Look = { width: 13, numberFormat: "yyyy-mm-dd" };
const number: Look = { width: 12, numberFormat: "#,##0" };
const decimal: Look = { width: 12, numberFormat: "#,##0.##" };
const percent: Look = { width: 11, numberFormat: "0%" };

const defaultSeed = 20250630;
const blankable = (value: number | null): CellWrite => value ?? "";

/** A few cells as exports really have them: an amount nobody filled in, and a number nobody in the team has. */
function dirtied(sales: readonly SampleSale[], notANumber: string): readonly (readonly CellWrite[])[] {
  const textAt = Math.floor(sales.length * 0.83);
  const strangerAt = Math.floor(sales.length * 0.91);
  return sales.map(({ date: on, employee, product, customer, region, quantity, amount, split }, index) =>
    [on, index === strangerAt ? "E099" : employee, product, customer, region, quantity, index === textAt ? notANumber : amount, blankable(split)]);
}

/**
 * A believable company for trying the program on: 24 people in three teams, 18 months of sales with seasons
 * (about 6,000 rows), projects, customers' answers, KPIs and targets. Pure: the same arguments give the same
 * tables. `asOf` is the last day with data (default 2025-06-30); the running period is its half-year.
 * @example generateSample({ locale: "en-US" }).tables.map(({ table }) => table)
 */
export function generateSample({ locale, seed = defaultSeed, asOf = dayOf(2025, 6, 30) }: { readonly locale: Locale; readonly seed?: number; readonly asOf?: Day }): Sample {
  const words = sampleWords(locale);
  const { sheetNames } = sheetWords(locale);
  const from = halfYear(asOf, -2).start;
  const people = roster(words, asOf);
  // Each kind of data has its own stream, so that a change to one leaves the others as they are.
  const sales = salesRows(mulberry32(seed), words, people, from, asOf);
  const projects = projectRows(mulberry32(seed + 1), words, people, from, asOf);
  const feedback = feedbackRows(mulberry32(seed + 2), words, people, from, asOf);
  const kpis = sampleKpis(locale);
  const table = (name: SampleTable, sheet: string, columns: readonly (readonly [key: string, look: Look])[], rows: CreateTable["rows"], frozenColumns = 0): CreateTable =>
    ({ kind: "create", table: name, sheet, columns: columns.map(([key, look]) => ({ ...look, header: canonicalHeader(name, key, locale) })), rows, frozenColumns });

  const employees = table("Employees", sheetNames.Employees,
    [["employeeId", text(16)], ["name", text(16)], ["team", text(10)], ["role", text(18)], ["manager", text(16)], ["startDate", date], ["endDate", date]],
    people.map(({ id, name, team, role, manager, start, end }) => [id, name, team, words.roles[role], manager, start, blankable(end)]), 2);
  const targets = table("Targets", sheetNames.Targets,
    [["employee", text(13)], ["role", text(18)], ["team", text(10)], ["kpi", text(22)], ["periodStart", date], ["periodEnd", date], ["baseline", decimal], ["target", decimal], ["stretch", decimal], ["weight", number], ["acceptedOn", date]],
    targetRows(people, sales, asOf).map((row) => [
      "employee" in row.for ? row.for.employee : "", "role" in row.for ? words.roles[row.for.role] : "", "", kpis[row.kpi].id, row.period.start, row.period.end,
      blankable(row.baseline), row.target, blankable(row.stretch), row.weight, blankable(row.acceptedOn),
    ]), 1);
  const salesTable = table("Sales", sheetNames.Sales,
    [["date", date], ["employee", text(13)], ["product", text(20)], ["customer", text(22)], ["region", text(10)], ["quantity", number], ["amount", number], ["split", percent]],
    dirtied(sales, words.notANumber));
  const projectsTable = table("Projects", sheetNames.Projects,
    [["project", text(28)], ["task", text(22)], ["employee", text(13)], ["plannedStart", date], ["plannedEnd", date], ["actualEnd", date], ["plannedValue", number], ["complete", percent], ["status", text(14)]],
    projects.map((row) => [row.name, row.task, row.employee, row.plannedStart, row.plannedEnd, blankable(row.actualEnd), row.plannedValue, row.complete, row.status, row.daysLate]), 1);
  const feedbackTable = table("CustomerFeedback", words.feedbackSheet,
    [["date", date], ["employee", text(13)], ["score", number], ["comment", { width: 44, wrap: true }]],
    feedback.map(({ date: on, employee, score, comment }) => [on, employee, score, comment]));
  const reviewsTable = table("Reviews360", sheetNames.Reviews360,
    [["period", date], ["employee", text(13)], ["reviewer", text(12)], ["relation", text(12)], ["competency", text(22)], ["score", number], ["comment", { width: 44, wrap: true }]],
    reviewRows(mulberry32(seed + 3), words, people, asOf).map((row) => [row.date, row.employee, row.reviewer, choiceWord("relation", row.relation, locale), row.competency, row.score, row.comment]));
  const observationsTable = table("Observations", sheetNames.Observations,
    [["date", date], ["employee", text(13)], ["situation", { width: 34, wrap: true }], ["behaviour", { width: 44, wrap: true }], ["impact", { width: 38, wrap: true }], ["kind", text(12)]],
    observationRows(words, people, asOf).map((row) => [row.date, row.employee, row.situation, row.behaviour, row.impact, choiceWord("observationKind", row.kind, locale)]));
  const marketTable = table("Market", sheetNames.Market, [["period", text(16)], ["growth", { width: 12, numberFormat: "0.0%" }]], marketRows(words, asOf).map(({ period, growth }) => [period, growth]));
  return {
    asOf,
    tables: [
      employees, kpisTable(Object.values(kpis), locale), targets, salesTable,
      { ...projectsTable, columns: [...projectsTable.columns, { ...number, header: words.daysLate }] },
      feedbackTable, reviewsTable, observationsTable, marketTable, optionalTable("Anchors", locale, asOf), optionalTable("ActionLibrary", locale, asOf), sampleSetup(locale, asOf),
    ],
  };
}
