import type { QueryRefusal } from "../../domain/sql/querySource";

type Refused<Kind extends QueryRefusal["kind"]> = Extract<QueryRefusal, { readonly kind: Kind }>;

/** Comments and refusals of KPIs written as SQL. */
const sql = {
  about: (p: { dialect: string; asOf: string }) => `The KPIs of a Performance Follow-up workbook as SQL for ${p.dialect}, scored as of ${p.asOf}.`,
  howToUse: "Run each query against your own table and put its rows into the workbook's table Actuals, with Power Query for example. Figures in Actuals are used as they are and go before rows in the workbook.",
  again: "The people, their periods and the day scored stand in the queries: write them anew after KPIs, Targets, Employees or the day have changed.",
  types: "Columns added up must be numbers, columns of days dates or timestamps. Anything else stops the query; it is not miscounted.",
  text: "Text is compared without regard to case, spaces and full-width forms. Characters such as ½, ① or ﬁ are compared as they stand.",
  spark: "In Spark before 4.0 set spark.sql.ansi.enabled to true, or text in a column of numbers counts as empty instead of stopping the query. Accents written as two characters are not taken for the one-character form.",
  kpi: (p: { name: string }) => `KPI: ${p.name}`,
  definition: (p: { aggregate: string; measure: string; table: string }) => `${p.aggregate}${p.measure === "" ? "" : ` of ${p.measure}`}, from ${p.table}`,
  where: (p: { conditions: string }) => `where ${p.conditions}`,
  people: (p: { count: number; days: string }) => `${p.count} ${p.count === 1 ? "person" : "people"}, rows of ${p.days}`,
  notInWorkbook: (p: { table: string }) => `The workbook has no table ${p.table}: columns are named as in KPIs, or as we call them. Correct the names to those of your table.`,
  noSplit: "No column Split % is known, so every row is credited in full. If orders are shared, keep a table Sales with that header, even without rows, in the workbook.",
  noPlannedValue: "No column Planned value is known, so every row weighs the same. If they do not, keep a table Projects with that header, even without rows, in the workbook.",
  noPlannedStart: "No column Planned start is known, so each row's whole value is planned at its planned end. If there is one, keep a table Projects with that header, even without rows, in the workbook.",
  noActualEnd: "No column Actual end is known, so only % complete tells what is done. If there is one, keep a table Projects with that header, even without rows, in the workbook.",
  tie: "Rows have no order in a table. When somebody's last day has two different figures the query stops; name a column that orders them with --latest-by.",
  ambiguousLatest: "Somebody's last day has two different figures. Name the column that orders them with --latest-by.",
  ambiguousKey: "A key stands in the lookup table twice with different values. Keep one.",
  notWritten: (p: { name: string; reason: string }) => `KPI ${p.name} is not written as SQL: ${p.reason}`,
  reasons: {
    "nobody-asked": () => "nobody has a target for it on the day scored.",
    "already-given": () => "its figures are taken from Actuals already.",
    "column-missing": (p: Refused<"column-missing">) => `it needs column “${p.column}”, which table ${p.table} does not have. Add the column or change the KPI.`,
    "column-not-sayable": (p: Refused<"column-not-sayable">) => `column “${p.column}” is worked out in a way that cannot be said of one table (${p.how}). Give it a column of its own.`,
    "rows-chosen": (p: Refused<"rows-chosen">) => `Only the rows of ${p.table} with ${p.rows} count (Mapping). Write that into the KPI’s Where instead, and have all rows count in Mapping.`,
    "several-sheets": (p: Refused<"several-sheets">) => `${p.table} is read from several sheets (${p.blocks}). Put the rows into one table.`,
    "name-not-quotable": (p: Refused<"name-not-quotable">) => `Spark cannot take the name “${p.name}”, since “\${” begins a variable there. Rename it.`,
  },
  noSuchKpi: (p: { name: string; known: string }) => `There is no KPI “${p.name}”. There are: ${p.known}.`,
  noQuery: "No KPI can be written as SQL.",
  written: (p: { count: number; file: string }) => `${p.count} ${p.count === 1 ? "query" : "queries"} written to ${p.file}.`,
};
export default sql;
