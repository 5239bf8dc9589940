import { kpiColumns, type KpiColumns } from "../../domain/evaluation/kpiColumns";
import { columnNames } from "../../domain/evaluation/sourceColumns";
import type { Locale } from "../../domain/locale";
import { sourceText } from "../../domain/mapping/columnSource";
import { blocksText, columnOf } from "../../domain/mapping/tableMapping";
import type { Kpi } from "../../domain/records/definitions";
import { canonicalHeader, isInputTable, keyNamed } from "../../domain/records/matchHeaders";
import { err, ok, type Result } from "../../domain/result";
import type { QueryColumn, QueryRefusal, QuerySource, UnsayableColumn } from "../../domain/sql/querySource";
import type { Intake } from "../intake/takeIn";
import type { LogicalTable } from "../intake/logicalTable";
import { tableNamed } from "../reading/definitionTables";

/** Where a KPI's rows are, and which of the columns are meant. `known` = the workbook has the table, if only its headers. */
export interface FoundSource { readonly source: QuerySource; readonly columns: KpiColumns; readonly known: boolean }

/** A KPI's source as the workbook has it, or as KPIs names it where the rows have moved elsewhere. */
export function querySource(kpi: Kpi, { survey, logical }: Pick<Intake, "survey" | "logical">, locale: Locale): Result<FoundSource, QueryRefusal> {
  const table = tableNamed(survey, kpi.source);
  if (table === null) return ok(elsewhere(kpi, locale));
  const resolved = kpiColumns(kpi, table.name, columnNames(table));
  if ("missing" in resolved) return err({ kind: "column-missing", table: table.name, column: resolved.missing });
  const through = logical.find((one) => one.survey === table);
  if (through === undefined) return ok({ source: { from: [table.name], columns: table.headers.map(plainColumn) }, columns: resolved.columns, known: true });
  const { mapping } = through;
  if (mapping.parts.length > 0) return err({ kind: "several-sheets", table: table.name, blocks: blocksText(mapping) });
  const counted = columnOf(mapping, "counted");
  if (counted !== null) return err({ kind: "rows-chosen", table: table.name, rows: sourceText(counted.source) });
  return ok({ source: { from: [mapping.candidate.table ?? mapping.candidate.sheet], columns: mappedColumns(through) }, columns: resolved.columns, known: true });
}

const plainColumn = (header: string): QueryColumn => ({ header, source: { kind: "column", header }, factor: 1 });

/** In a table with a column a month each row stands for several: none of its columns can be said. */
function mappedColumns({ columns }: LogicalTable): readonly (QueryColumn | UnsayableColumn)[] {
  const wide = columns.find(({ source }) => source?.kind === "wide")?.source ?? null;
  return columns.map(({ header, source, factor }) => (source === null || source.kind === "wide" || source.kind === "rows" || wide !== null ? { header, how: wide === null ? "" : sourceText(wide) } : { header, source, factor }));
}

/** The columns a KPI needs under the names people wrote, else under those we use; a name with dots is a schema's table. */
function elsewhere(kpi: Kpi, locale: Locale): FoundSource {
  const headers: string[] = [];
  for (;;) {
    const resolved = kpiColumns(kpi, kpi.source, headers);
    if ("columns" in resolved) return { source: { from: pathOf(kpi.source), columns: headers.map(plainColumn) }, columns: resolved.columns, known: false };
    const header = named(kpi, resolved.missing, locale);
    headers.push(headers.includes(header) ? resolved.missing : header);
  }
}

/** @example pathOf("dwh.sales") // ["dwh", "sales"] */
function pathOf(source: string): readonly string[] {
  const parts = source.split(".").map((part) => part.trim());
  return parts.every((part) => part !== "") ? parts : [source];
}

/** What nobody wrote is called as in the workbook's language. */
function named(kpi: Kpi, name: string, locale: Locale): string {
  const { measure } = kpi;
  const written = [kpi.employeeColumn, kpi.dateColumn, ...kpi.where.map(({ column }) => column), ...(measure.kind === "product" ? measure.columns : measure.kind === "quotient" ? [...measure.numerator, ...measure.denominator] : [])];
  const table = isInputTable(kpi.source) ? kpi.source : "Sales";
  const key = written.includes(name) ? null : keyNamed(table, name);
  return key === null ? name : canonicalHeader(table, key, locale);
}
