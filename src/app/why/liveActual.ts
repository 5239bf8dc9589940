import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import type { Kpi } from "../../domain/records/definitions";
import type { Cell } from "../../domain/records/rawTable";
import { columnReference } from "../outputs/formulaTemplate";
import { rowCriteria, type RowCriterion } from "./rowCriteria";

/** Why an actual stands in the sheet as a number and not as a formula over its rows. */
export type NotLive = "no-rows" | "given" | "not-a-table" | "aggregate" | "spellings" | "condition" | "cells";

export type LiveActual = { readonly kind: "formula"; readonly formula: string } | { readonly kind: "value"; readonly why: NotLive };

/** A formula for an actual and what it comes to over the cells as they stand. */
interface Candidate { readonly formula: string; readonly comesTo: number }

/** Largest relative difference that is called equal. */
const tolerance = 1e-9;

/**
 * An actual as a formula over the table its rows stand in: SUMIFS, COUNTIFS or AVERAGEIFS, and SUMPRODUCT where columns are
 * multiplied row by row, orders are split or one sum is divided by another. It is tried on the cells first, by the rules of
 * those functions: text is no number, days are serials, spellings are taken as they are.
 * @param isTable whether the source is an Excel table as it stands.
 * @example liveActual(rows, kpi, 950, true) // { kind: "formula", formula: '=SUMIFS(Sales[Amount],Sales[Employee],"E1",…)' }
 */
export function liveActual(rows: RowsBehind, kpi: Kpi, actual: number, isTable: boolean): LiveActual {
  if (rows.given !== null) return { kind: "value", why: "given" };
  if (rows.credited.length === 0) return { kind: "value", why: "no-rows" };
  if (!isTable) return { kind: "value", why: "not-a-table" };
  const criteria = rowCriteria(rows, kpi);
  if (typeof criteria === "string") return { kind: "value", why: criteria };
  const candidate = candidateOf(rows, kpi, criteria);
  if (candidate === null) return { kind: "value", why: "aggregate" };
  return Math.abs(candidate.comesTo - actual) <= tolerance * Math.max(1e-6, Math.abs(actual)) ? { kind: "formula", formula: `=${candidate.formula}` } : { kind: "value", why: "cells" };
}

function candidateOf(rows: RowsBehind, kpi: Kpi, criteria: readonly RowCriterion[]): Candidate | null {
  const { numerator, denominator, split } = rows.columns;
  switch (kpi.aggregate) {
    case "count":
      return conditional("COUNTIFS", rows, criteria, null);
    case "sum":
      if (split >= 0) return splitSum(rows, criteria, numerator, split);
      return numerator.length === 1 ? conditional("SUMIFS", rows, criteria, numerator[0] ?? null) : products(rows, criteria, numerator);
    case "average":
      return numerator.length === 1 ? conditional("AVERAGEIFS", rows, criteria, numerator[0] ?? null) : null;
    case "share": {
      const [above, below] = [products(rows, criteria, numerator), products(rows, criteria, denominator)];
      return { formula: `${above.formula}/${below.formula}`, comesTo: above.comesTo / below.comesTo };
    }
    case "distinct":
    case "latest":
    case "on-time":
    case "weighted-progress":
    case "schedule-performance":
    case "days-late":
      return null;
  }
}

const cellsAt = ({ source: { table } }: RowsBehind, position: number): readonly Cell[] => table.columns[position]?.cells ?? [];
const reference = ({ source: { table } }: RowsBehind, position: number): string => columnReference(table.name, table.columns[position]?.header ?? "");
const allRows = ({ source: { table } }: RowsBehind): readonly number[] => Array.from({ length: table.rowCount }, (_, row) => row);

function conditional(name: "SUMIFS" | "COUNTIFS" | "AVERAGEIFS", rows: RowsBehind, criteria: readonly RowCriterion[], amount: number | null): Candidate {
  const met = allRows(rows).filter((row) => criteria.every(({ position, holds }) => holds(cellsAt(rows, position)[row] ?? null)));
  const asked = criteria.map(({ position, argument }) => `${reference(rows, position)},${argument}`).join(",");
  if (amount === null) return { formula: `${name}(${asked})`, comesTo: met.length };
  const amounts = met.flatMap((row) => {
    const cell = cellsAt(rows, amount)[row];
    return typeof cell === "number" ? [cell] : [];
  });
  const sum = amounts.reduce((total, one) => total + one, 0);
  return { formula: `${name}(${reference(rows, amount)},${asked})`, comesTo: name === "SUMIFS" ? sum : sum / amounts.length };
}

/** Σ of the product of columns; SUMPRODUCT takes text for 0 in the columns it multiplies. */
function products(rows: RowsBehind, criteria: readonly RowCriterion[], positions: readonly number[], only?: { readonly test: string; readonly row: (row: number) => boolean }): Candidate {
  const met = allRows(rows).filter((row) => criteria.every(({ position, compares }) => compares(cellsAt(rows, position)[row] ?? null)) && (only?.row(row) ?? true));
  const tests = [...criteria.map(({ position, compared }) => `(${reference(rows, position)}${compared})`), ...(only === undefined ? [] : [only.test])].join("*");
  return {
    formula: `SUMPRODUCT(${[tests, ...positions.map((position) => reference(rows, position))].join(",")})`,
    comesTo: met.reduce((sum, row) => sum + positions.reduce((product, position) => {
      const cell = cellsAt(rows, position)[row];
      return product * (typeof cell === "number" ? cell : 0);
    }, 1), 0),
  };
}

/** Σ amount × split, and the amounts of rows without a split in full. */
function splitSum(rows: RowsBehind, criteria: readonly RowCriterion[], amounts: readonly number[], split: number): Candidate {
  const cells = cellsAt(rows, split);
  const shared = products(rows, criteria, [...amounts, split]);
  const whole = products(rows, criteria, amounts, { test: `(${reference(rows, split)}="")`, row: (row) => (cells[row] ?? "") === "" });
  // A column of 60s is percent, one of 0.6s is not: the reader takes it the same way.
  const scale = allRows(rows).some((row) => Number(cells[row]) > 1) ? 100 : 1;
  return { formula: `${shared.formula}${scale === 1 ? "" : `/${scale}`}+${whole.formula}`, comesTo: shared.comesTo / scale + whole.comesTo };
}
