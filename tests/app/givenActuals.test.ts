import { aWorkbook, quarter, refreshWell, smallTables, type Tables } from "./support/aWorkbook";

const given: Tables = {
  Employees: smallTables.Employees,
  Targets: smallTables.Targets,
  Actuals: [["Employee", "KPI", "Period start", "Period end", "Actual"], ["E1", "Sales amount", quarter.start, quarter.end, 950], ["Bo Chen", "Sales amount", quarter.start, quarter.end, 2200]],
};

it("scores from Actuals alone, and does not say that the rows behind the figures are missing", async () => {
  const opened = await aWorkbook(given);
  const withRows = await aWorkbook();
  try {
    const [done, rows] = [await refreshWell(opened.workbook), await refreshWell(withRows.workbook)];
    const totals = ({ scored }: typeof done) => scored.evaluation.people.map(({ total, kpis }) => [total, kpis[0]?.actual]);
    expect(totals(done)).toEqual(totals(rows));
    expect(done.issues.filter(({ kind }) => kind === "kpi-source-missing")).toEqual([]);
  } finally {
    opened.close();
    withRows.close();
  }
});

it("still says so of a KPI that Actuals gives nobody a figure for", async () => {
  const opened = await aWorkbook({ ...given, Actuals: [["Employee", "KPI", "Period start", "Period end", "Actual"], ["E1", "Units sold", quarter.start, quarter.end, 9]] });
  try {
    expect((await refreshWell(opened.workbook)).issues).toContainEqual(expect.objectContaining({ kind: "kpi-source-missing", subject: "Sales amount" }));
  } finally {
    opened.close();
  }
});
