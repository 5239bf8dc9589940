import { sourceColumns } from "../../../src/domain/evaluation/sourceColumns";
import { defaultKpis } from "../../../src/domain/records/defaults";
import { aKpi } from "../support/builders";

const place = { table: "KPIs", sheet: "KPIs", column: "KPI", row: 2, address: "A2" };

it("asks for each needed column once, and for no other", () =>
  expect(sourceColumns([aKpi(), aKpi({ id: "Count", aggregate: "count" })], [{ name: "Sales", headers: ["Region", "Date", "Employee", "Product", "Amount"] }]).wanted).toEqual([{ table: "Sales", columns: [1, 2, 4] }]));

it.each([
  ["a table that is not there", aKpi({ source: "Visits", place }), "kpi-source-missing", "Visits"],
  ["a column that is not there", aKpi({ measure: { kind: "product", columns: ["Profit"] }, place }), "kpi-column-missing", "Profit"],
])("says which KPI lacks %s", (_, kpi, kind, found) =>
  expect(sourceColumns([kpi], [{ name: "Sales", headers: ["Date", "Employee", "Amount"] }]).issues).toMatchObject([{ kind, found, place, subject: "Pay" }]));

it("a default KPI without its table is only a finding when somebody has a target for it", () => {
  const kpis = defaultKpis("en-US");
  const tables = [{ name: "Sales", headers: ["Date", "Employee", "Amount", "Quantity"] }];
  expect(sourceColumns(kpis, tables).issues).toEqual([]);
  expect(sourceColumns(kpis, tables, new Set(["on-time delivery"])).issues).toMatchObject([{ kind: "kpi-source-missing", subject: "On-time delivery" }]);
});
