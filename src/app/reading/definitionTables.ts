import { monthColumns } from "../../domain/goals/phasing/monthColumns";
import type { InputTable } from "../../domain/records/vocabulary";
import type { Issue } from "../../domain/records/issue";
import type { RawTable } from "../../domain/records/rawTable";
import type { ColumnsWanted, Survey, TableSurvey } from "../ports/workbookPort";
import { knownColumns } from "./knownColumns";

/** Tables that say who is scored on what, as against the data the scores are made from. */
export const definitionNames = ["Employees", "KPIs", "Targets", "Phasing", "Ramp", "Holidays", "Setup", "Bands", "Curves"] as const satisfies readonly InputTable[];
export type DefinitionName = (typeof definitionNames)[number];

/** A table by name, whatever its case: Excel's table names ignore it. */
export const tableNamed = (survey: Survey, name: string): TableSurvey | null =>
  survey.tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;

/** The columns of the definition tables that are known to us; others are people's own and are not read. */
export function definitionColumns(survey: Survey): readonly ColumnsWanted[] {
  return definitionNames.flatMap((name) => {
    const table = tableNamed(survey, name);
    if (table === null) return [];
    const known = knownColumns(table, name).positions;
    // Months beside a target say how it spreads.
    const positions = name === "Targets" ? [...new Set([...known, ...monthColumns(table.headers)])].sort((one, other) => one - other) : known;
    return positions.length === 0 ? [] : [{ table: table.name, columns: positions }];
  });
}

/** Tables whose names people may well have for something else: they are read if they have our columns. */
export const timeTables = ["Phasing", "Ramp", "Holidays"] as const satisfies readonly DefinitionName[];

/** Which of the time tables lack which columns. */
export const timeTablesNotRead = (survey: Survey): ReadonlyMap<DefinitionName, Issue> =>
  new Map(timeTables.flatMap((name) => {
    const table = tableNamed(survey, name);
    const [column] = table === null ? [] : knownColumns(table, name).lacking;
    return table === null || column === undefined ? [] : [[name, { kind: "table-not-ours", severity: "notice", table: table.name, column }] as const];
  }));

/** What is missing before anything can be scored: the tables themselves, required columns, rows. */
export function missingDefinitions(survey: Survey, raw: ReadonlyMap<string, RawTable>): readonly Issue[] {
  const issues: Issue[] = [];
  const own: ReadonlySet<DefinitionName> = new Set(timeTables);
  for (const name of definitionNames.filter((one) => !own.has(one))) {
    const table = tableNamed(survey, name);
    const needed = name === "Employees" || name === "Targets";
    if (table === null) {
      if (needed) issues.push({ kind: "table-missing", severity: "refusing", table: name });
      continue;
    }
    for (const column of knownColumns(table, name).lacking) issues.push({ kind: "column-missing", severity: "refusing", table: name, column });
    if (needed && (raw.get(name)?.rowCount ?? 0) === 0 && issues.length === 0) {
      issues.push({ kind: "table-empty", severity: "refusing", table: name });
    }
  }
  return issues;
}
