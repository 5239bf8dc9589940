import { evaluate } from "../../src/domain/evaluation/evaluate";
import { defaultBands, defaultCurves, defaultSettings } from "../../src/domain/records/defaults";
import { readEmployees } from "../../src/domain/records/readEmployees";
import { readKpis } from "../../src/domain/records/readKpis";
import { readTargets } from "../../src/domain/records/readTargets";
import { day } from "../../src/domain/units";
import { asRead, kpis, largeTables, period, type Scale } from "./largeTables";
import { median } from "./median";
import { singlePass } from "./singlePass";

export interface ComputeComparison {
  /** Milliseconds, medians of alternating runs in one process. */
  readonly evaluate: number;
  readonly singlePass: number;
  readonly ratio: number;
  readonly alternations: number;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Scores the large workbook and adds up the same rows by hand, in turns; both must come to the same actuals. */
export function compareCompute(scale: Scale, alternations = 21): ComputeComparison {
  const tables = new Map(largeTables(scale).map((table) => [table.name, table]));
  const table = (name: string) => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`The generator made no ${name}.`);
    return found;
  };
  const sales = table("Sales");
  const rawSales = asRead(sales);
  const employees = readEmployees(asRead(table("Employees"))).value;
  const kpiList = readKpis(asRead(table("KPIs"))).value;
  const targets = readTargets(asRead(table("Targets")), { kpis: kpiList, employees }).value;
  const score = () => evaluate({
    employees, targets, kpis: kpiList, curves: defaultCurves, bands: defaultBands, settings: defaultSettings,
    sources: new Map([["Sales", rawSales]]), asOf: day(period.end),
  });

  const sums = singlePass(sales);
  for (const person of score().people) {
    const own = sums.get(String(person.employee.id));
    const byHand = own && { REVENUE: own.amount, UNITS: own.quantity, ORDERS: own.orders, BASKET: own.amount / own.orders, CUSTOMERS: own.customers.size };
    for (const { id } of kpis) {
      const actual = person.kpis.find(({ kpi }) => kpi.id === id)?.actual;
      const expected = byHand?.[id];
      if (actual === undefined || actual === null || expected === undefined || Math.abs(actual - expected) > 1e-9 * Math.abs(expected)) {
        throw new Error(`${String(person.employee.id)} ${id}: scored ${String(actual)}, added up by hand ${String(expected)}. The comparison would be of two different sums.`);
      }
    }
  }

  for (let warmUp = 0; warmUp < 5; warmUp++) {
    score();
    singlePass(sales);
  }
  const times = Array.from({ length: alternations }, () => ({ evaluate: timed(score), singlePass: timed(() => singlePass(sales)) }));
  const [scoring, passing] = [median(times.map((time) => time.evaluate)), median(times.map((time) => time.singlePass))];
  return { evaluate: scoring, singlePass: passing, ratio: scoring / passing, alternations };
}
