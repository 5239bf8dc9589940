import { queryText } from "../../../src/app/sql/queryText";
import { quarter, type Tables } from "../support/aWorkbook";
import { queriesOf } from "./bothWays";

jest.setTimeout(60_000);

/** Not run on Spark, which is not at hand: what is known of its reader and functions is checked on the text. */
const tables: Tables = {
  Employees: [["Employee ID", "Name"], ["E1", "Ann O'Neil"]],
  KPIs: [["KPI", "Source table", "Measure", "Aggregate", "Where"], ["Net", "dwh.order`lines", "Net amount", "Latest", "Region = North\\; Price > 0.5"], ["Paid", "Sales", "Amount", "Sum", ""]],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target"], ["E1", "Net", quarter.start, quarter.end, 100], ["E1", "Paid", quarter.start, quarter.end, 100]],
  Sales: [["Date", "Employee", "Amount", "Split %"], [45300, "E1", 5, 0.5]],
};
const text = async (dialect: "spark" | "duckdb"): Promise<string> => queryText(await queriesOf(tables, quarter.end, { dialect }));

it("quotes names with backticks and escapes texts with backslashes", async () => {
  const sql = await text("spark");
  expect(sql).toContain("FROM `dwh`.`order``lines` AS s");
  expect(sql).toContain("CAST(s.`Net amount` AS DOUBLE)");
  expect(sql).toContain("('ann o\\'neil', 'E1')");
  expect(sql).toContain("= 'north\\\\'");
  expect(sql).toContain("TRY_CAST(s.`Price` AS DOUBLE) > 5e-1");
  expect(sql).toContain("AS `Period start`");
});

it("uses nothing that DuckDB has and Spark lacks", async () => {
  const sql = await text("spark");
  const words = sql.split("\n").filter((line) => !line.startsWith("--")).join("\n");
  expect(words.match(/nfc_normalize|\berror\(|, 'g'\)|::|\bFILTER\b|\bQUALIFY\b|\bVARCHAR\b/g)).toBeNull();
  expect(words).toContain("raise_error('");
  expect(await text("duckdb")).toContain(" error('");
});

it("differs from DuckDB's in quoting and function names only: both have the same lines", async () => {
  const shape = (sql: string): readonly string[] => sql.split("\n").filter((line) => !line.startsWith("--")).map((line) => /^\s*\S*/.exec(line)?.[0] ?? "").map((begin) => begin.replace(/[`"'(].*/, ""));
  expect(shape(await text("spark"))).toEqual(shape(await text("duckdb")));
});
