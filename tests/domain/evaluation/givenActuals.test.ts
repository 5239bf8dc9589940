import fc from "fast-check";
import { serialDay } from "../../../src/domain/cleaning/calendar";
import { locales } from "../../../src/domain/locale";
import type { Kpi } from "../../../src/domain/records/definitions";
import { wordIssue } from "../../../src/i18n/wording";
import { aKpi, aTable, quarter, score, type Grid } from "../support/builders";

const [jan, feb, mar] = [[1, 31], [2, 29], [3, 31]].map(([month = 1, last = 1]) => [serialDay(2024, month, 1), serialDay(2024, month, last)] as const) as unknown as readonly [Span, Span, Span];
type Span = readonly [start: number, end: number];
const whole: Span = [quarter.start, quarter.end];
const headers = ["Employee", "KPI", "Period start", "Period end", "Actual"];
const row = (span: Span, value: unknown, more: { readonly who?: string; readonly kpi?: string } = {}): Grid[number] => [more.who ?? "a", more.kpi ?? "Pay", ...span, value as number];

interface Given { readonly rows: Grid; readonly kpi?: Partial<Kpi>; readonly asOf?: number; readonly start?: number; readonly end?: number; readonly sales?: Grid }
const scored = ({ rows, kpi, asOf = quarter.end, start, end, sales }: Given) => score({
  kpis: [aKpi(kpi), aKpi({ id: "Spare" })], asOf,
  employees: [["Employee ID", "Name", "Start date", "End date"], ["a", "Ann", start ?? null, end ?? null]],
  targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ["a", "Pay", ...whole, 100, 100], ["a", "Pay", serialDay(2024, 4, 1), serialDay(2024, 6, 30), 100, 100]],
  tables: [aTable("Sales", [["Date", "Employee", "Amount"], ...(sales ?? [])]), aTable("Actuals", [headers, ...rows])],
});

describe("which figure of Actuals is a target's", () => {
  it.each<[string, Given, number | null, readonly string[]]>([
    ["the one of its very period", { rows: [row(whole, 77)] }, 77, []],
    ["before what the rows add up to", { rows: [row(whole, 77)], sales: [[quarter.start, "a", 5]] }, 77, []],
    ["of two the lower one, and both cells are named", { rows: [row(whole, 77), row(whole, 78)] }, 78, ["actual-given-twice E3 78 Actuals!E2"]],
    ["of three too", { rows: [row(whole, 77), row(whole, 78), row(whole, 77)] }, 77, ["actual-given-twice E3 78 Actuals!E2", "actual-given-twice E4 77 Actuals!E3"]],
    ["the same twice counts once", { rows: [row(whole, 77), row(whole, 77)] }, 77, ["actual-repeated E3 77 Actuals!E2"]],
    ["the months of a quarter, in any order", { rows: [row(mar, 3), row(jan, 1), row(feb, 2)] }, 6, []],
    ["negative ones subtract", { rows: [row(jan, 10), row(feb, -4), row(mar, 1)] }, 7, []],
    ["a month given twice: the lower one", { rows: [row(jan, 1), row(feb, 2), row(mar, 3), row(feb, 20)] }, 24, ["actual-given-twice E5 20 Actuals!E3"]],
    ["the whole goes before its parts", { rows: [row(jan, 1), row(feb, 2), row(mar, 3), row(whole, 50)] }, 50, []],
    ["a count's parts add up", { kpi: { aggregate: "count" }, rows: [row(jan, 1), row(feb, 2), row(mar, 3)] }, 6, []],
    ["an average's do not", { kpi: { aggregate: "average" }, rows: [row(jan, 1), row(feb, 2), row(mar, 3)] }, null, ["actual-period-unmatched C2 2024-01-01 – 2024-01-31 ", "actual-period-unmatched C3 2024-02-01 – 2024-02-29 ", "actual-period-unmatched C4 2024-03-01 – 2024-03-31 "]],
    ["nor do different things, which may be the same in two months", { kpi: { aggregate: "distinct" }, rows: [row([jan[0], feb[1]], 1), row(mar, 3)] }, null, ["actual-period-unmatched C2 2024-01-01 – 2024-02-29 ", "actual-period-unmatched C3 2024-03-01 – 2024-03-31 "]],
    ["a gap adds nothing up, and the rows count instead", { rows: [row(jan, 1), row(mar, 3)], sales: [[quarter.start, "a", 5]] }, 5, ["actual-parts-gap C3 2024-02-01 – 2024-02-29 2024-01-01 – 2024-03-31"]],
    ["a gap at the beginning", { rows: [row(feb, 2), row(mar, 3)] }, null, ["actual-parts-gap C2 2024-01-01 – 2024-01-31 2024-01-01 – 2024-03-31"]],
    ["a gap at the end of a period that is over", { rows: [row(jan, 1), row(feb, 2)] }, null, ["actual-parts-gap C3 2024-03-01 – 2024-03-31 2024-01-01 – 2024-03-31"]],
    ["an overlap", { rows: [row(jan, 1), row([jan[1], feb[1]], 2), row(mar, 3)] }, null, ["actual-parts-overlap C3 2024-01-31 – 2024-01-31 2024-01-01 – 2024-03-31"]],
    ["a running period counts what has ended by the day scored", { asOf: mar[0] + 9, rows: [row(jan, 1), row(feb, 2), row(mar, 3)] }, 3, []],
    ["what ends on the day scored has ended", { asOf: feb[1], rows: [row(jan, 1), row(feb, 2), row(mar, 3)] }, 3, []],
    ["before the first part has ended there is none", { asOf: jan[0] + 9, rows: [row(jan, 1)] }, null, []],
    ["the very period counts on any day", { asOf: jan[0] + 9, rows: [row(whole, 9)] }, 9, []],
    ["who joined in February needs no January", { start: feb[0], rows: [row(feb, 2), row(mar, 3)] }, 5, []],
    ["who joined in mid-February has February's figure", { start: feb[0] + 10, rows: [row(feb, 2), row(mar, 3)] }, 5, []],
    ["who left in February needs no March", { end: feb[0] + 10, rows: [row(jan, 1), row(feb, 2)] }, 3, []],
    ["but who joined in January does", { start: jan[1], rows: [row(feb, 2), row(mar, 3)] }, null, ["actual-parts-gap C2 2024-01-31 – 2024-01-31 2024-01-01 – 2024-03-31"]],
    ["of a KPI by its name, whatever its case", { rows: [row(whole, 7, { kpi: " pay " })] }, 7, []],
    ["an unknown KPI is told, once for each name", { rows: [row(whole, 7), row(whole, 1, { kpi: "Pey" }), row(jan, 1, { kpi: "pey" })] }, 7, ["actual-kpi-unknown B3 Pey "]],
    ["an unknown person", { rows: [row(whole, 7), row(whole, 1, { who: "zed" })] }, 7, ["employee-unknown A3 zed "]],
    ["no person, no KPI, no number", { rows: [row(whole, 7), row(whole, 1, { who: "" }), row(whole, 1, { kpi: "" }), row(whole, "")] }, 7, ["cell-blank A3  ", "cell-blank E5  ", "cell-blank B4  "]],
    ["a period across two targets' is told", { rows: [row(whole, 7), row([jan[0], serialDay(2024, 4, 30)], 1)] }, 7, ["actual-period-unmatched C3 2024-01-01 – 2024-04-30 "]],
    ["the wrong way round", { rows: [row(whole, 7), row([feb[1], feb[0]], 1)] }, 7, ["actual-period-unmatched C3 2024-02-29 – 2024-02-01 "]],
    ["a KPI nobody has a target for", { rows: [row(whole, 7), row(whole, 1, { kpi: "Spare" })] }, 7, ["actual-period-unmatched C3 2024-01-01 – 2024-03-31 "]],
    ["another target's period waits for its turn", { rows: [row(whole, 7), row([serialDay(2024, 4, 1), serialDay(2024, 6, 30)], 1)] }, 7, []],
    ["history is one finding", { rows: [row(whole, 7), row([jan[0] - 90, jan[0] - 1], 1), row([jan[0] - 200, jan[0] - 100], 1)] }, 7, ["dates-outside-periods C3  "]],
  ])("%s", (_, given, expected, findings) => {
    const done = scored(given);
    expect(done.people[0]?.kpis[0]?.actual ?? null).toBe(expected);
    const told = done.issues.filter(({ kind }) => kind !== "actual-missing");
    expect(told.map(({ kind, place, found = "", expected: other = "" }) => `${kind} ${place?.address ?? ""} ${found} ${other}`)).toEqual(findings);
    for (const issue of told) for (const locale of locales) expect(wordIssue(issue, locale)).not.toMatch(/undefined|NaN|“”/);
  });

  it("the same for everybody is one finding with a count", () => {
    const people = Array.from({ length: 300 }, (_, index) => `p${index}`);
    const done = score({
      employees: [["Employee ID", "Name"], ...people.map((id) => [id, id.toUpperCase()])],
      targets: [["Employee", "KPI", "Period start", "Period end", "Target"], ...people.map((id) => [id, "Pay", ...whole, 100])],
      tables: [aTable("Actuals", [headers, ...people.map((who) => row([jan[0], serialDay(2024, 12, 31)], 1, { who }))])],
      kpis: [aKpi({ source: "Actuals", measure: { kind: "none" } })],
    });
    expect(done.issues.filter(({ kind }) => kind === "actual-period-unmatched")).toMatchObject([{ count: 300, place: { address: "C2" } }]);
  });
});

it("however a period is cut into parts, they add up to it; and with one part less they do not", () => fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: quarter.start + 1, max: quarter.end }), { maxLength: 8 }), fc.nat(), (cuts, leftOut) => {
  const starts = [quarter.start, ...[...cuts].sort((a, b) => a - b)];
  const parts = starts.map((start, index) => row([start, (starts[index + 1] ?? quarter.end + 1) - 1], 2 ** index));
  expect(scored({ rows: [...parts].reverse() }).people[0]?.kpis[0]?.actual).toBe(2 ** parts.length - 1);
  if (parts.length > 1) expect(scored({ rows: parts.filter((_, index) => index !== leftOut % parts.length) }).people[0]?.kpis[0]?.actual ?? null).toBeNull();
})));
