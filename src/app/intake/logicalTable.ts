import { canonicalHeader } from "../../domain/records/matchHeaders";
import { inputTables } from "../../domain/records/vocabulary";
import type { Candidate } from "../../domain/mapping/candidate";
import { headersOf, sourceText, type ColumnSource } from "../../domain/mapping/columnSource";
import { headerUnit, unitFactor } from "../../domain/cleaning/headerUnit";
import { isNumberKey } from "../../domain/mapping/columnOptions";
import { columnOf, type TableMapping } from "../../domain/mapping/tableMapping";
import { wideColumns, type WideColumns } from "../../domain/mapping/wideColumns";
import type { TableSurvey } from "../ports/workbookPort";

/** A column of a table that is read through a mapping. */
export interface LogicalColumn {
  readonly key: string | null;
  readonly header: string;
  /** null = worked out from the periods of the rows. */
  readonly source: ColumnSource | null;
  /** What the numbers under it are multiplied by: 10000 under "金额(万元)". */
  readonly factor: number;
}

/** One of our tables as it is read from a candidate: under our name, with our keys, whatever the sheet calls them. */
export interface LogicalTable {
  readonly survey: TableSurvey;
  readonly mapping: TableMapping;
  readonly columns: readonly LogicalColumn[];
  readonly wide: WideColumns | null;
}

/** Keys that only help to work out others or to find repeats. */
const ownKeys: ReadonlySet<string> = new Set(["order", "orderLine"]);

/** @example logicalTable(mapping).survey.keys // ["date", "employee", "amount", null] */
export function logicalTable(mapping: TableMapping): LogicalTable {
  const { table, candidate } = mapping;
  const known = new Set(inputTables[table].map(({ key }) => key));
  const mapped = mapping.columns.filter(({ key }) => known.has(key) || ownKeys.has(key));
  const columns: LogicalColumn[] = mapped.map(({ key, source }) => ({ key, source, header: headerFor(mapping, key, source), factor: isNumberKey(table, key) ? factorOf(source, candidate) : 1 }));
  const isWide = columns.some(({ source }) => source?.kind === "wide");
  // Targets whose rows name only when they begin end where the period, or the next one, does.
  if (table === "Targets" && columns.some(({ key }) => key === "periodStart") && !columns.some(({ key }) => key === "periodEnd")) {
    columns.push({ key: "periodEnd", source: null, header: canonicalHeader("Targets", "periodEnd", /\p{Script=Han}/u.test(columns.map(({ header }) => header).join("")) ? "zh-CN" : "en-US"), factor: 1 });
  }
  const used = new Set(mapped.flatMap(({ source }) => (source.kind === "column" ? [source.header] : [])));
  if (!mapping.distinct) for (const { header } of candidate.columns) if (!used.has(header)) columns.push({ key: null, header, source: { kind: "column", header }, factor: 1 });
  return {
    mapping,
    columns,
    wide: isWide ? wideColumns(candidate) : null,
    survey: {
      name: table,
      sheet: candidate.sheet,
      headers: columns.map(({ header }) => header),
      keys: columns.map(({ key }) => key),
      firstRow: candidate.firstRow,
      firstColumn: candidate.columns[0]?.column ?? 1,
      rowCount: [candidate, ...mapping.parts].reduce((rows, part) => rows + part.rowCount, 0),
    },
  };
}

/** A column read as it is keeps its own name; what is worked out is named by how. */
function headerFor({ columns }: TableMapping, key: string, source: ColumnSource): string {
  if (source.kind !== "column") return sourceText(source);
  const first = columns.find((other) => other.source.kind === "column" && other.source.header === source.header);
  return first?.key === key || first === undefined ? source.header : `${source.header} (${key})`;
}

/** The unit stands in the header, or in the title for the numbers of a wide table. */
function factorOf(source: ColumnSource, { title }: Candidate): number {
  if (source.kind === "constant" || source.kind === "through" || source.kind === "joined-text") return 1;
  const own = headersOf(source).map((header) => headerUnit(header).factor).filter((factor) => factor !== 1);
  if (own.length > 0) return source.kind === "product" ? own.reduce((product, factor) => product * factor, 1) : own[0] ?? 1;
  const said = title.flatMap((line) => /单位[:：为 ]*([^\s,，;；）)]+)|[(（](?:单位[:：为 ]*)?([^()（）]{1,16})[)）]|\bin (thousands|millions)\b/i.exec(line.normalize("NFKC"))?.slice(1).filter((unit: string | undefined) => unit !== undefined) ?? []);
  return source.kind === "wide" ? said.map(unitFactor).find((factor) => factor !== 1) ?? 1 : 1;
}

/** Headers of the candidate that a logical column needs read. */
export function physicalHeaders({ mapping, wide }: LogicalTable, column: LogicalColumn): readonly string[] {
  if (column.source === null) {
    const start = columnOf(mapping, "periodStart");
    const who = columnOf(mapping, "employee");
    return [start, who, columnOf(mapping, "kpi")].flatMap((one) => (one === null ? [] : headersOf(one.source)));
  }
  if (column.source.kind !== "wide") return headersOf(column.source);
  const year = columnOf(mapping, "year");
  return [...(wide?.periods.map(({ header }) => header) ?? []), ...(year === null ? [] : headersOf(year.source))];
}
