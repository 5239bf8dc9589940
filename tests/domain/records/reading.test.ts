import { cellAddress } from "../../../src/domain/records/cellAddress";
import { readDate, readNumber } from "../../../src/domain/records/cells";
import { choiceWord, choiceWords, readChoice } from "../../../src/domain/records/choices";
import { findColumn, matchHeaders } from "../../../src/domain/records/matchHeaders";
import { readConditions, readMeasure } from "../../../src/domain/records/measure";
import { readBands } from "../../../src/domain/records/readBands";
import { readCurves } from "../../../src/domain/records/readCurves";
import { readEmployees } from "../../../src/domain/records/readEmployees";
import { readKpis } from "../../../src/domain/records/readKpis";
import { readSettings, settingNames } from "../../../src/domain/records/readSettings";
import { readTargets } from "../../../src/domain/records/readTargets";
import { inputTables } from "../../../src/domain/records/vocabulary";
import { defaultKpis, defaultSettings } from "../../../src/domain/records/defaults";
import { locales } from "../../../src/domain/locale";
import { aTable, quarter } from "../support/builders";

describe("cells", () => {
  it.each([
    [12.5, 12.5], ["1234", 1234], ["1,234.50", 1234.5], ["-3", -3], [" 12% ", 0.12], ["１２", 12], ["1e3", 1000],
  ])("%p is the number %p", (cell, value) => expect(readNumber(cell)).toEqual({ kind: "value", value }));
  it.each(["SIXTY THOUSAND", "12,34", "1.2.3", "12 kg", "#N/A", true, NaN])("%p is no number", (cell) => expect(readNumber(cell).kind).toBe("bad"));
  it.each([[45292, 45292], [45292.75, 45292], ["2024-01-01", 45292], ["2024-1-1 08:30", 45292], ["2024-02-29T00:00:00Z", 45351]])("%p is day %p", (cell, value) =>
    expect(readDate(cell)).toEqual({ kind: "value", value }));
  it.each(["soon", "2023-02-29", "2024-13-01", -5, 0, 1e9, true])("%p is no day", (cell) => expect(readDate(cell).kind).toBe("bad"));
  it.each([null, "", "  "])("%p is blank", (cell) => expect([readNumber(cell).kind, readDate(cell).kind]).toEqual(["blank", "blank"]));
  it.each([[1, 1, "A1"], [17, 26, "Z17"], [2, 27, "AA2"], [1048576, 16384, "XFD1048576"]])("row %d, column %d is %s", (row, column, address) => expect(cellAddress(row, column)).toBe(address));
});

describe("headers", () => {
  it.each(locales)("every header we write in %s is recognised", (locale) => {
    for (const [table, terms] of Object.entries(inputTables)) {
      const { found, missing } = matchHeaders(table as keyof typeof inputTables, terms.map(({ headers }) => headers[locale][0] ?? ""));
      expect(missing).toEqual([]);
      expect([...found.keys()]).toEqual(terms.map(({ key }) => key));
    }
  });
  it("forgives width, case and stray spaces", () => expect([...matchHeaders("Sales", [" AMOUNT ", "ｄａｔｅ", "员工"]).found]).toEqual([["date", 1], ["employee", 2], ["amount", 0]]));
  it("finds a column a KPI names in the other language", () => {
    expect(findColumn("Sales", ["日期", "金额"], "Amount")).toBe(1);
    expect(findColumn("Sales", ["日期", "Amount"], "金额")).toBe(1);
    expect(findColumn("Visits", ["Day", "Calls"], "calls")).toBe(1);
    expect(findColumn("Visits", ["Day"], "Amount")).toBe(-1);
  });
});

describe("choices", () => {
  it.each(["aggregate", "direction", "yesNo"] as const)("each word of %s reads back, in both languages", (set) => {
    for (const locale of locales) for (const word of choiceWords(set, locale)) expect(choiceWord(set, readChoice(set, word) as never, locale)).toBe(word);
  });
  it("does not guess", () => expect(readChoice("aggregate", "median")).toBeNull());
});

describe("measures and conditions", () => {
  it.each([
    ["Amount", { kind: "product", columns: ["Amount"] }],
    ["售价×销售数量", { kind: "product", columns: ["售价", "销售数量"] }],
    ["Unit price * Quantity", { kind: "product", columns: ["Unit price", "Quantity"] }],
    ["Won / Deals", { kind: "quotient", numerator: ["Won"], denominator: ["Deals"] }],
    [null, { kind: "none" }],
  ])("%p", (text, measure) => expect(readMeasure(text)).toEqual(measure));
  it("reads several conditions, in either language's signs", () =>
    expect(readConditions("Region = North；Status≠Cancelled 且 Amount >= 10")).toEqual([{ column: "Region", operator: "=", value: "North" }, { column: "Status", operator: "<>", value: "Cancelled" }, { column: "Amount", operator: ">=", value: "10" }]));
  it("says when it cannot", () => expect(readConditions("only the big ones")).toBeNull());
});

describe("tables", () => {
  it("Employees: numbers and text are both IDs; duplicates and blanks are findings at their cell", () => {
    const { value, issues } = readEmployees(aTable("Employees", [["工号", "姓名", "入职日期"], [1001, "王", 45000], ["1001", "李", null], ["", "赵", null], [null, null, null]]));
    expect(value).toMatchObject([{ id: 1001, key: "1001", name: "王", startDate: 45000 }]);
    expect(issues.map(({ kind, place }) => [kind, place?.address])).toEqual([["employee-duplicate", "A3"], ["cell-blank", "A4"]]);
  });
  it("KPIs: defaults where cells are blank, findings where they cannot be read", () => {
    const { value, issues } = readKpis(aTable("KPIs", [["KPI", "Source table", "Measure", "Aggregate", "Direction", "Where"], ["A", null, "Amount", null, null, null], ["B", "Sales", "Amount", "median", null, null], ["a", null, null, null, null, null], ["C", null, null, null, "越低越好", "what?"]]));
    expect(value).toMatchObject([{ id: "A", source: "Sales", aggregate: "sum", direction: "higher-is-better", curve: "Standard" }]);
    expect(issues.map(({ kind, place }) => [kind, place?.address])).toEqual([["cell-not-a-choice", "D3"], ["kpi-duplicate", "A4"], ["kpi-condition-unreadable", "F5"]]);
  });
  it("KPIs: one column over another is a share; added up or averaged it would be another figure than it says", () => {
    const { value, issues } = readKpis(aTable("KPIs", [["KPI", "Measure", "Aggregate"], ["A", "Won / Deals", null], ["B", "Won / Deals", "Share"], ["C", "Won / Deals", "Sum"], ["D", "Won / Deals", "平均"], ["E", "Won / Deals", "Count"]]));
    expect(value.map(({ id, aggregate }) => [id, aggregate])).toEqual([["A", "share"], ["B", "share"], ["E", "count"]]);
    expect(issues.map(({ kind, place, found, expected }) => [kind, place?.address, found, expected])).toEqual([["cell-not-a-choice", "C4", "Sum", "Share / 占比"], ["cell-not-a-choice", "C5", "平均", "Share / 占比"]]);
  });
  it("Targets: a default KPI is known under its name in either language", () => {
    const people = readEmployees(aTable("Employees", [["Employee ID", "Name"], ["a", "Ann"]])).value;
    const { value } = readTargets(aTable("Targets", [["Employee", "KPI", "Period start", "Period end", "Target"], ["ann", "销售额", quarter.start, quarter.end, 5]]), { kpis: defaultKpis("en-US"), employees: people });
    expect(value).toMatchObject([{ scope: { kind: "employee", key: "a" }, kpiKey: "sales amount", weight: 1 }]);
  });
  it("Curves: sorted whatever the order, left out when an attainment stands twice", () => {
    const { value, issues } = readCurves(aTable("Curves", [["Curve", "Attainment", "Points"], ["x", 1, 100], ["x", 0, 0], ["y", 0, 0], ["y", 0, 5]]));
    expect(value.map(({ name, points }) => [name, points.map(({ attainment }) => attainment)])).toEqual([["x", [0, 1]]]);
    expect(issues).toMatchObject([{ kind: "curve-invalid", place: { address: "B5" } }]);
  });
  it("Bands: from the highest down; one without a number is a finding", () => {
    const { value, issues } = readBands(aTable("Bands", [["Band", "From"], ["low", 0], ["top", 90], ["mid", "?"]]));
    expect(value.map(({ name }) => name)).toEqual(["top", "low"]);
    expect(issues.map(({ kind }) => kind)).toEqual(["cell-not-a-number", "band-invalid"]);
  });
  it.each(locales)("Setup in %s: what it gives counts, the default otherwise", (locale) => {
    const { value, issues } = readSettings(aTable("Setup", [["Setting", "Value"], [settingNames.improvementLine[locale], 75], [settingNames.missingCountsAsZero[locale], choiceWord("yesNo", "yes", locale)], [settingNames.asOf[locale], "2024-03-31"], ["My own note", "x"], [settingNames.planDays[locale], ""]]));
    expect(issues).toEqual([]);
    expect(value).toEqual({ ...defaultSettings, improvementLine: 75, missingCountsAsZero: true, asOf: quarter.end });
  });
  it.each([[4, 4, []], ["", null, []], [13, null, ["cell-not-a-choice"]], [2.5, null, ["cell-not-a-choice"]]] as const)("a cycle that begins in month %p", (cell, month, kinds) => {
    const { value, issues } = readSettings(aTable("Setup", [["Setting", "Value"], [settingNames.cycleMonth["en-US"], cell]]));
    expect([value.cycleMonth, issues.map(({ kind }) => kind)]).toEqual([month, kinds]);
  });
});
