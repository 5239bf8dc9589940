import type { TimeRules } from "../domain/goals/timeRules";
import type { Locale } from "../domain/locale";
import type { Band, Curve, Employee, Kpi, Settings, Target } from "../domain/records/definitions";
import { defaultBands, defaultCurves, defaultKpis, defaultSettings } from "../domain/records/defaults";
import { readBands } from "../domain/records/readBands";
import { readCurves } from "../domain/records/readCurves";
import { readEmployees } from "../domain/records/readEmployees";
import { readKpis } from "../domain/records/readKpis";
import { readHolidays } from "../domain/records/readHolidays";
import { readPhasing } from "../domain/records/readPhasing";
import { readRamp } from "../domain/records/readRamp";
import { readSettings } from "../domain/records/readSettings";
import { readTargets } from "../domain/records/readTargets";
import type { Issue } from "../domain/records/issue";
import type { PersonAliases } from "../domain/records/people";
import type { RawTable } from "../domain/records/rawTable";
import { err, ok, type Result } from "../domain/result";
import type { AppRefusal } from "./appRefusal";
import { contentLocale } from "./contentLocale";
import { aliasesIn, withoutAliases } from "./intake/people";
import { withoutConsequences } from "./intake/withoutConsequences";
import { takeIn, type Intake } from "./intake/takeIn";
import type { OnProgress, Survey, WorkbookPort } from "./ports/workbookPort";
import { definitionColumns, definitionNames, missingDefinitions, timeTablesNotRead, type DefinitionName } from "./reading/definitionTables";

/** Who is scored on what, by which rules. */
export interface Definitions {
  readonly kpis: readonly Kpi[];
  readonly curves: readonly Curve[];
  readonly bands: readonly Band[];
  readonly settings: Settings;
  readonly time: TimeRules;
}

/** Everything a workbook says about scoring, before any row of data is read. */
export interface Rules {
  /** The workbook's own tables, as they stand. */
  readonly survey: Survey;
  readonly intake: Intake;
  /** The language of the workbook. */
  readonly locale: Locale;
  readonly definitions: Definitions;
  readonly employees: readonly Employee[];
  readonly aliases: PersonAliases;
  readonly targets: readonly Target[];
  /** Targets as read, for links from Scorecard. */
  readonly targetsTable: RawTable;
  /** KPIs as read; null = the workbook has no such table yet. */
  readonly kpisTable: RawTable | null;
  readonly issues: readonly Issue[];
}

export interface RulesOptions {
  readonly screen: Locale;
  /** Language asked for; otherwise the workbook's own. */
  readonly locale?: Locale;
  readonly onProgress?: OnProgress;
  /** Answers about where data is read from, beyond those in Mapping. */
  readonly answers?: ReadonlyMap<string, string>;
}

/** Reads the tables that say who is scored on what. Errors: `cannot-score` with what is missing; the host's refusals. */
export async function readRules(workbook: WorkbookPort, options: RulesOptions): Promise<Result<Rules, AppRefusal>> {
  const surveyed = await workbook.survey();
  if (!surveyed.ok) return surveyed;
  const taken = await takeIn(workbook, surveyed.value, { ...(options.answers && { answers: options.answers }), ...(options.onProgress && { onProgress: options.onProgress }) });
  if (!taken.ok) return taken;
  const intake = taken.value;
  const locale = options.locale ?? contentLocale(intake.survey, options.screen);
  const read = await intake.read(definitionColumns(intake.survey));
  if (!read.ok) return read;
  const raw = byCanonicalName(read.value.tables);
  const missing = missingDefinitions(intake.survey, raw);
  const employeesTable = raw.get("Employees");
  const targetsTable = raw.get("Targets");
  if (missing.length > 0 || employeesTable === undefined || targetsTable === undefined) return err({ kind: "cannot-score", issues: withoutConsequences([...missing, ...intake.issues]) });
  const { definitions, issues } = readDefinitions(raw, locale, timeTablesNotRead(intake.survey));
  const aliases = aliasesIn(intake.book);
  const listed = readEmployees(employeesTable);
  const employees = intake.logical.some(({ mapping }) => mapping.distinct) ? withoutAliases(listed.value, aliases) : listed.value;
  const targets = readTargets(targetsTable, { kpis: definitions.kpis, employees, aliases });
  return ok({ survey: surveyed.value, intake, locale, definitions, employees, aliases, targets: targets.value, targetsTable, kpisTable: raw.get("KPIs") ?? null, issues: [...read.value.issues, ...issues, ...listed.issues, ...targets.issues] });
}

const byCanonicalName = (tables: readonly RawTable[]): ReadonlyMap<string, RawTable> =>
  new Map(tables.map((table) => [definitionNames.find((name) => name.toLowerCase() === table.name.toLowerCase()) ?? table.name, table]));

function readDefinitions(raw: ReadonlyMap<string, RawTable>, locale: Locale, notRead: ReadonlyMap<DefinitionName, Issue>): { readonly definitions: Definitions; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [...notRead.values()];
  const read = <T>(name: DefinitionName, reader: (table: RawTable) => { readonly value: T; readonly issues: readonly Issue[] }, otherwise: T): T => {
    const table = raw.get(name);
    if (table === undefined || table.rowCount === 0 || notRead.has(name)) return otherwise;
    const found = reader(table);
    issues.push(...found.issues);
    return found.value;
  };
  const definitions: Definitions = {
    kpis: read("KPIs", readKpis, defaultKpis(locale)),
    curves: read("Curves", readCurves, defaultCurves),
    bands: read("Bands", readBands, defaultBands),
    settings: read("Setup", readSettings, defaultSettings),
    time: { profiles: read("Phasing", readPhasing, []), ramp: read("Ramp", readRamp, []), daysOff: read("Holidays", readHolidays, []) },
  };
  return { definitions, issues };
}
