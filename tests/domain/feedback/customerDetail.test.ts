import { rowsBehind } from "../../../src/domain/evaluation/rowsBehind";
import { evaluateAgain } from "../../../src/domain/evaluation/evaluate";
import { customerDetail } from "../../../src/domain/feedback/evidence/customerDetail";
import { aKpi, evaluationInput, quarter } from "../support/builders";

type Sale = readonly [day: number, customer: string, amount: number, who?: string];
const start = quarter.start;
/** A steady customer: the person's data reaches back two years, and they sell in the quarter. */
const steady: readonly Sale[] = [[start - 730, "Steady", 10], [start - 30, "Steady", 10], [start + 1, "Steady", 10]];

function told(side: "strength" | "change", sales: readonly Sale[], asOf: number = quarter.end, base = steady) {
  const { input } = evaluationInput({ asOf, employees: [["Employee ID", "Name"], ["a", "Ann"], ["b", "Bo"]], sales: [["Date", "Employee", "Customer", "Amount"], ...[...base, ...sales].map(([on, customer, amount, who = "a"]) => [on, who, customer, amount])] });
  const { evaluation, addedUp } = evaluateAgain(input, null);
  const result = evaluation.people[0]?.kpis[0];
  const rows = result === undefined ? null : rowsBehind(addedUp.encoded, { person: 0, kpi: aKpi(), period: result.period, counted: result.counted, asOf });
  if (rows === null || result === undefined) throw new Error("nobody was scored");
  const [detail] = customerDetail(rows, result.period, side);
  if (detail === undefined || !("customer" in detail)) return null;
  return { kind: detail.kind, customer: detail.customer, amount: detail.amount, ...("months" in detail && { months: detail.months }), ...("since" in detail && { since: detail.since - start }) };
}

describe("a customer is told as new", () => {
  it.each([
    ["where nothing at all is known of them before", [[start + 20, "Inn", 300]], quarter.end, { kind: "customer-gained", customer: "Inn", amount: 300 }],
    ["not where they bought two years ago: they came back", [[start - 600, "Inn", 50], [start + 20, "Inn", 300]], quarter.end, { kind: "customer-returned", customer: "Inn", amount: 300, months: 20 }],
    ["not where they bought a little more than a period ago", [[start - 90, "Inn", 50], [start + 20, "Inn", 300]], quarter.end, { kind: "customer-returned", customer: "Inn", amount: 300, months: 4 }],
    ["not where they buy every other month", [[start - 40, "Inn", 50], [start + 20, "Inn", 300]], quarter.end, null],
    ["not by another spelling", [[start - 40, "  harbour INN", 50], [start + 20, "Harbour Inn", 300]], quarter.end, null],
    ["not where only a return of theirs is known", [[start - 40, "Inn", -50], [start + 20, "Inn", 300]], quarter.end, null],
    ["not in the first days of a period", [[start + 2, "Inn", 300]], start + 9, null],
  ] as const)("%s", (_, sales, asOf, expected) => {
    expect(told("strength", sales, asOf)).toEqual(expected);
  });
  it("not where the data reaches back less than a year", () => {
    expect(told("strength", [[start + 20, "Inn", 300]], quarter.end, [[start - 200, "Steady", 10], [start - 30, "Steady", 10], [start + 1, "Steady", 10]])).toBeNull();
  });
});

describe("a customer is told as staying away", () => {
  const monthly = (until: number): readonly Sale[] => [200, 170, 140, 110, 80, 50].filter((before) => before >= until).map((before) => [start - before, "Mill", 100]);
  it.each([
    ["after two of their usual intervals", monthly(50), start + 20, { kind: "customer-lost", customer: "Mill", amount: 200, since: -50 }],
    ["not within two usual intervals", [...monthly(50), [start - 20, "Mill", 100]], start + 20, null],
    ["not in the first days, however long they stayed away", monthly(50), start + 9, null],
    ["where they bought once, when half of the period is over", [[start - 30, "Mill", 400]], start + 50, { kind: "customer-lost", customer: "Mill", amount: 400, since: -30 }],
    ["where they bought once, not before", [[start - 30, "Mill", 400]], start + 30, null],
    ["not where they buy once a year", [[start - 760, "Mill", 400], [start - 395, "Mill", 400], [start - 30, "Mill", 400]], quarter.end, null],
    ["not where they were away long before already", [[start - 300, "Mill", 400]], quarter.end, null],
    ["not where they buy from a colleague now", [...monthly(50), [start + 5, "Mill", 100, "b"]], quarter.end, null],
    ["not where they bought", [...monthly(50), [start + 5, "Mill", 100]], quarter.end, null],
  ] as const)("%s", (_, sales, asOf, expected) => {
    expect(told("change", sales, asOf)).toEqual(expected);
  });
});
