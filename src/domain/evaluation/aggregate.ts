import type { Condition, Kpi } from "../records/definitions";
import { readDate, readNumber } from "../records/cells";
import { normalText } from "../records/normalText";
import type { Cell } from "../records/rawTable";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";
import { percentScale } from "./percentScale";
import type { Windows } from "./windows";

/** Bytes that marking who had what may take: 64 MB. */
const mostMarks = 64 * 2 ** 20;

/** Each person's actual (NaN = no row gave one) and how many rows it stands on. */
export interface Actuals { readonly actual: Float64Array; readonly rows: Int32Array }

/**
 * Adds up one KPI for everybody in one pass over its source's rows.
 * Sources of the formulas: share = Σ numerator / Σ denominator; on time = finished by the planned end, over
 * all due (FEMA IS-2101's schedule measures); weighted progress = Σ value·% complete / Σ value.
 */
export function aggregate(kpi: Kpi, source: EncodedSource, columns: KpiColumns, windows: Windows): Actuals {
  const owners = source.owners(columns.employee, columns.date, windows);
  const days = source.days(columns.date);
  const size = windows.start.length;
  const rows = new Int32Array(size);
  const actual = new Float64Array(size).fill(NaN);
  const keep = conditionsOf(kpi, source, columns);
  /** The person a row counts for, or -1. */
  const whose = (row: number): number => {
    const person = owners[row] as number;
    return person < 0 || keep === null || keep(row) ? person : -1;
  };
  // What is counted may be text: only what is added up is read as numbers.
  const counts = kpi.aggregate === "count" || kpi.aggregate === "distinct" || kpi.aggregate === "on-time";
  const numerator = counts ? [] : columns.numerator.map((index) => source.numbers(index));
  const count = owners.length;
  const above = new Float64Array(size);
  const below = new Float64Array(size);
  const [first] = numerator;

  switch (kpi.aggregate) {
    case "sum":
    case "average": {
      const split = columns.split >= 0 ? splitShares(source, columns.split) : null;
      const plain = numerator.length === 1 && split === null && keep === null ? first : undefined;
      if (plain !== undefined) {
        // The common case, kept free of calls: it is where the time goes on large tables.
        for (let row = 0; row < count; row++) {
          const person = owners[row] as number;
          if (person < 0) continue;
          const value = plain[row] as number;
          if (value === value) {
            above[person] = (above[person] as number) + value;
            rows[person] = (rows[person] as number) + 1;
          }
        }
      } else {
        for (let row = 0; row < count; row++) {
          const person = whose(row);
          if (person < 0) continue;
          const value = productAt(numerator, row) * (split === null ? 1 : split[row] ?? NaN);
          if (Number.isNaN(value)) continue;
          above[person] = (above[person] ?? 0) + value;
          rows[person] = (rows[person] ?? 0) + 1;
        }
      }
      return { rows, actual: fill(actual, rows, (person) => (kpi.aggregate === "sum" ? above[person] ?? NaN : (above[person] ?? NaN) / (rows[person] ?? NaN))) };
    }
    case "count": {
      for (let row = 0; row < count; row++) {
        const person = whose(row);
        if (person >= 0) rows[person] = (rows[person] ?? 0) + 1;
      }
      return { rows, actual: fill(actual, rows, (person) => rows[person] ?? NaN) };
    }
    case "distinct": {
      const { codes, size: kinds } = source.codes(columns.numerator[0] ?? columns.employee);
      // One mark for each person and thing is quickest; where that is too many, a set of those there are.
      const few = size * kinds <= mostMarks;
      const seen = new Uint8Array(few ? size * kinds : 0);
      const seenOfMany = new Set<number>();
      for (let row = 0; row < count; row++) {
        const person = whose(row);
        const code = codes[row] ?? -1;
        if (person < 0 || code < 0) continue;
        rows[person] = (rows[person] ?? 0) + 1;
        const mark = person * kinds + code;
        if (few ? seen[mark] === 1 : seenOfMany.has(mark)) continue;
        if (few) seen[mark] = 1;
        else seenOfMany.add(mark);
        above[person] = (above[person] ?? 0) + 1;
      }
      return { rows, actual: fill(actual, rows, (person) => above[person] ?? NaN) };
    }
    case "latest": {
      const latest = new Float64Array(size).fill(-Infinity);
      for (let row = 0; row < count; row++) {
        const person = whose(row);
        const value = person < 0 ? NaN : productAt(numerator, row);
        if (Number.isNaN(value)) continue;
        rows[person] = (rows[person] ?? 0) + 1;
        if ((days[row] ?? NaN) >= (latest[person] ?? NaN)) {
          latest[person] = days[row] ?? NaN;
          above[person] = value;
        }
      }
      return { rows, actual: fill(actual, rows, (person) => above[person] ?? NaN) };
    }
    case "share": {
      const denominator = columns.denominator.map((index) => source.numbers(index));
      for (let row = 0; row < count; row++) {
        const person = whose(row);
        const [top, bottom] = person < 0 ? [NaN, NaN] : [productAt(numerator, row), productAt(denominator, row)];
        if (Number.isNaN(top) || Number.isNaN(bottom)) continue;
        above[person] = (above[person] ?? 0) + top;
        below[person] = (below[person] ?? 0) + bottom;
        rows[person] = (rows[person] ?? 0) + 1;
      }
      return { rows, actual: fill(actual, rows, (person) => quotient(above[person], below[person])) };
    }
    case "on-time": {
      const finished = source.days(columns.extra.actualEnd ?? -1, true);
      for (let row = 0; row < count; row++) {
        const person = whose(row);
        if (person < 0) continue;
        rows[person] = (rows[person] ?? 0) + 1;
        if ((finished[row] ?? NaN) <= (days[row] ?? NaN)) above[person] = (above[person] ?? 0) + 1;
      }
      return { rows, actual: fill(actual, rows, (person) => quotient(above[person], rows[person])) };
    }
    case "weighted-progress": {
      const complete = source.numbers(columns.extra.complete ?? -1);
      const value = (columns.extra.plannedValue ?? -1) >= 0 ? source.numbers(columns.extra.plannedValue ?? -1) : null;
      const scale = percentScale(source, columns.extra.complete ?? -1, complete);
      for (let row = 0; row < count; row++) {
        const person = whose(row);
        const weight = value === null ? 1 : value[row] ?? NaN;
        const share = (complete[row] ?? NaN) / scale;
        if (person < 0 || Number.isNaN(weight) || Number.isNaN(share)) continue;
        above[person] = (above[person] ?? 0) + weight * share;
        below[person] = (below[person] ?? 0) + weight;
        rows[person] = (rows[person] ?? 0) + 1;
      }
      return { rows, actual: fill(actual, rows, (person) => quotient(above[person], below[person])) };
    }
  }
}

const quotient = (top: number | undefined, bottom: number | undefined): number => (bottom === undefined || bottom === 0 ? NaN : (top ?? NaN) / bottom);

function fill(actual: Float64Array, rows: Int32Array, of: (person: number) => number): Float64Array {
  for (let person = 0; person < actual.length; person++) if ((rows[person] ?? 0) > 0) actual[person] = of(person);
  return actual;
}

function productAt(columns: readonly Float64Array[], row: number): number {
  let product = 1;
  for (const column of columns) product *= column[row] ?? NaN;
  return product;
}

/** Credit shares 0–1; "50" in a column of percents written as numbers is 50 %. A blank split is the whole. */
function splitShares(source: EncodedSource, index: number): Float64Array {
  const raw = source.numbers(index, true);
  const scale = percentScale(source, index, raw);
  const cells = source.cells(index);
  return raw.map((share, row) => {
    const cell = cells[row];
    if (cell === null || cell === undefined || cell === "") return 1;
    if (share >= 0 && share <= scale) return share / scale;
    if (!Number.isNaN(share)) source.issues.cell("split-out-of-range", "unscored", source.table, source.column(index), row, String(cell));
    return NaN;
  });
}

function conditionsOf(kpi: Kpi, source: EncodedSource, columns: KpiColumns): ((row: number) => boolean) | null {
  if (kpi.where.length === 0) return null;
  const tests = kpi.where.map((condition, index) => {
    const cells = source.cells(columns.where[index] ?? -1);
    const holds = holdsFor(condition);
    return (row: number): boolean => holds(cells[row] ?? null);
  });
  return (row) => tests.every((test) => test(row));
}

/** Compares as numbers or days where both sides are, else as text without regard to case. */
function holdsFor({ operator, value }: Condition): (cell: Cell) => boolean {
  const text = normalText(value);
  const number = readNumber(value);
  const date = readDate(value);
  const wanted = number.kind === "value" ? number.value : date.kind === "value" ? date.value : null;
  return (cell) => {
    const order = typeof cell === "number" && wanted !== null ? cell - wanted : normalText(cell === null ? "" : String(cell)).localeCompare(text);
    switch (operator) {
      case "=":
        return order === 0;
      case "<>":
        return order !== 0;
      case ">":
        return order > 0;
      case ">=":
        return order >= 0;
      case "<":
        return order < 0;
      case "<=":
        return order <= 0;
    }
  };
}
