import { headerPeriod } from "../../../src/domain/cleaning/headerPeriod";

describe("the period a header names", () => {
  it.each([
    ["Q1 2025", 1, 2025], ["2025Q2", 2, 2025], ["Q3/25", 3, 2025], ["2025年第一季度", 1, 2025], ["2025年Q1", 1, 2025], ["2025年第Q4", 4, 2025],
    ["2025 Q1 target", 1, 2025], ["Target Q2 2025", 2, 2025], ["Q3 plan", 3, null], ["2025年Q1目标", 1, 2025], ["目标 2025Q2", 2, 2025], ["一季度计划", 1, null], ["Q4", 4, null],
  ])("%s is quarter %i of %s", (header, number, year) => expect(headerPeriod(header)).toEqual({ grain: "quarter", number, year }));
  it.each([["Jan", 1, null], ["2025-03", 3, 2025], ["3月目标", 3, null], ["2025年4月计划", 4, 2025], ["May 2025 quota", 5, 2025]])("%s is month %i of %s", (header, number, year) => expect(headerPeriod(header)).toEqual({ grain: "month", number, year }));
  it.each(["Target", "目标", "Plan", "Quarter", "Q5", "Q1 share of all", "Weight", "Sales target"])("%s is none", (header) => expect(headerPeriod(header)).toBeNull());
});
