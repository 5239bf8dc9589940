import { kpiQueries } from "../../../src/app/sql/kpiQueries";
import { queryText } from "../../../src/app/sql/queryText";
import { day } from "../../../src/domain/units";
import { aPastedWorkbook, pasted, quarter } from "../intake/aPastedWorkbook";

it("a table of which only some rows count is refused, with the way to say it in the KPI", async () => {
  const Export = pasted.Export.map((cells, row) => [...cells, row === 0 ? "Stage" : row % 2 ? "Won" : "Lost"]);
  const opened = await aPastedWorkbook({ ...pasted, Export });
  const queries = await kpiQueries(opened.workbook, { asOf: day(quarter.end), screen: "en-US", dialect: "duckdb", only: "Sales amount", latestBy: null });
  opened.close();
  if (!queries.ok) throw new Error(JSON.stringify(queries.error));
  expect(queries.value.kpis.map((one) => (one.ok ? one.sql : one.refusal))).toEqual([{ kind: "rows-chosen", table: "Sales", rows: "Stage = Won" }]);
  expect(queryText(queries.value)).not.toContain("SELECT");
});
