import { evaluateAgain, type EvaluationInput } from "../../src/domain/evaluation/evaluate";
import type { Evaluation } from "../../src/domain/evaluation/evaluation";
import { sourceColumns } from "../../src/domain/evaluation/sourceColumns";
import { defaultBands, defaultCurves, defaultSettings } from "../../src/domain/records/defaults";
import { readEmployees } from "../../src/domain/records/readEmployees";
import { readKpis } from "../../src/domain/records/readKpis";
import { readTargets } from "../../src/domain/records/readTargets";
import { day, weight } from "../../src/domain/units";
import { asRead, largeTables, period, type LargeTable, type Scale } from "./largeTables";
import { median } from "./median";
import { singlePass, type PlainSums } from "./singlePass";

/** Milliseconds, medians of alternating runs in one process; ratios are to the plain single pass. */
export interface ComputeComparison {
  readonly people: number;
  readonly kpis: number;
  readonly salesRows: number;
  readonly evaluate: number;
  readonly singlePass: number;
  readonly ratio: number;
  /** After a change of every target and weight: with the tables at hand, and with the same cells read anew. */
  readonly rescore: number;
  readonly rescoreRatio: number;
  readonly rescoreRead: number;
  readonly rescoreReadRatio: number;
  readonly alternations: number;
}

export interface Turns {
  readonly alternations: number;
  /**
   * Collect garbage before each run over the rows. A refresh is one run, not twenty in a row; at a million rows one
   * collection takes as long as the scoring, and which run it falls into is chance. Rescoring leaves little garbage, and
   * right after a collection its few milliseconds would measure how the engine warms up again.
   */
  readonly collect: boolean;
}

/** Scores the large workbook and adds up the same rows by hand, in turns; both must come to the same actuals. */
export function compareCompute(scale: Scale, { alternations, collect }: Turns): ComputeComparison {
  const tables = largeTables(scale);
  const sales = named(tables, "Sales");
  const input = inputOf(tables);
  const ids = input.employees.map(({ id }) => String(id));
  const { evaluation, addedUp } = evaluateAgain(input, null);
  const retargeted = { ...input, targets: input.targets.map((target) => ({ ...target, target: target.target * 1.1, weight: weight(target.weight + (target.row % 3)) })) };
  const readAnew = { ...retargeted, sources: structuredClone(input.sources) };
  const work = {
    evaluate: () => evaluateAgain(input, null),
    singlePass: () => singlePass(sales, ids),
    rescore: () => evaluateAgain(retargeted, addedUp),
    rescoreRead: () => evaluateAgain(readAnew, addedUp),
  };
  checkAlike(evaluation, work.singlePass(), ids);
  if (work.rescore().addedUp !== addedUp || work.rescoreRead().addedUp !== addedUp) throw new Error("Rows were added up again though none had changed.");

  // The last results are held, as the pane holds what it shows: without any of its objects alive the engine forgets their form, and begins anew.
  const held: Partial<Record<keyof typeof work, unknown>> = {};
  const timed = (part: keyof typeof work): number => {
    if (collect && part !== "rescore") globalThis.gc?.();
    const begun = performance.now();
    held[part] = work[part]();
    return performance.now() - begun;
  };
  for (let warmUp = 0; warmUp < 5; warmUp++) for (const run of Object.values(work)) run();
  const turns = Array.from({ length: alternations }, () => ({ evaluate: timed("evaluate"), singlePass: timed("singlePass"), rescore: timed("rescore"), rescoreRead: timed("rescoreRead") }));
  const middle = (part: keyof typeof work): number => median(turns.map((turn) => turn[part]));
  const [scoring, passing, rescore, rescoreRead] = [middle("evaluate"), middle("singlePass"), middle("rescore"), middle("rescoreRead")];
  return {
    people: scale.people, kpis: input.kpis.length, salesRows: scale.salesRows, alternations, evaluate: scoring, singlePass: passing, ratio: scoring / passing,
    rescore, rescoreRatio: rescore / passing, rescoreRead, rescoreReadRatio: rescoreRead / passing,
  };
}

function named(tables: readonly LargeTable[], name: string): LargeTable {
  const found = tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`The generator made no ${name}.`);
  return found;
}

function inputOf(tables: readonly LargeTable[]): EvaluationInput {
  const employees = readEmployees(asRead(named(tables, "Employees"))).value;
  const kpis = readKpis(asRead(named(tables, "KPIs"))).value;
  const targets = readTargets(asRead(named(tables, "Targets")), { kpis, employees }).value;
  const sales = asRead(named(tables, "Sales"));
  // Only what the KPIs need is read of a large table.
  const needed = new Set(sourceColumns(kpis, [{ name: sales.name, headers: sales.columns.map(({ header }) => header) }]).wanted.flatMap(({ columns }) => columns));
  const sources = new Map([[sales.name, { ...sales, columns: sales.columns.filter(({ position }) => needed.has(position)) }]]);
  return { employees, targets, kpis, curves: defaultCurves, bands: defaultBands, settings: defaultSettings, sources, asOf: day(period.end) };
}

/** Throws unless every actual is what was added up by hand: the comparison would be of two different sums. */
function checkAlike({ people }: Evaluation, { amount, quantity, orders, customers }: PlainSums, ids: readonly string[]): void {
  for (const [index, { employee, kpis }] of people.entries()) {
    const [sold = NaN, pieces = NaN, count = NaN, buyers = NaN] = [amount[index], quantity[index], orders[index], customers[index]];
    const byHand: Readonly<Record<string, number>> = { REVENUE: sold, UNITS: pieces, ORDERS: count, BASKET: sold / count, CUSTOMERS: buyers, PRICE: sold / pieces };
    for (const { kpi, actual } of kpis) {
      const expected = byHand[kpi.id] ?? NaN;
      if (employee.id !== ids[index] || !(Math.abs((actual ?? NaN) - expected) <= 1e-9 * Math.abs(expected))) throw new Error(`${String(employee.id)} ${kpi.id}: scored ${String(actual)}, added up by hand ${expected}.`);
    }
  }
}
