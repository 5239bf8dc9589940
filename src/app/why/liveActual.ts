import { wantedOf } from "../../domain/evaluation/conditions";
import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import type { Condition, Kpi } from "../../domain/records/definitions";
import type { Cell } from "../../domain/records/rawTable";
import { columnReference, textLiteral } from "../outputs/formulaTemplate";

/** Why an actual stands in the sheet as a number and not as a formula over its rows. */
export type NotLive = "no-rows" | "given" | "not-a-table" | "aggregate" | "product" | "spellings" | "condition" | "cells";

export type LiveActual = { readonly kind: "formula"; readonly formula: string } | { readonly kind: "value"; readonly why: NotLive };

/** What a criterion of SUMIFS asks of a cell: as a formula's argument, and as the program tries it on the cells. */
interface Criterion { readonly position: number; readonly argument: string; readonly holds: (cell: Cell) => boolean }

/** Largest relative difference that is called equal. */
const tolerance = 1e-9;

/**
 * An actual as SUMIFS, COUNTIFS or AVERAGEIFS over the table its rows stand in, where that says the same. It is tried on
 * the cells first, by the rules of those functions: text is no number, days are serials, spellings are taken as they are.
 * @param isTable whether the source is an Excel table as it stands.
 * @example liveActual(rows, kpi, 950, true) // { kind: "formula", formula: '=SUMIFS(Sales[Amount],Sales[Employee],"E1",…)' }
 */
export function liveActual(rows: RowsBehind, kpi: Kpi, actual: number, isTable: boolean): LiveActual {
  const { source: { table }, columns, window, credited, given } = rows;
  if (given !== null) return { kind: "value", why: "given" };
  if (credited.length === 0) return { kind: "value", why: "no-rows" };
  if (!isTable) return { kind: "value", why: "not-a-table" };
  if (kpi.aggregate !== "sum" && kpi.aggregate !== "count" && kpi.aggregate !== "average") return { kind: "value", why: "aggregate" };
  if (kpi.aggregate !== "count" && columns.numerator.length !== 1) return { kind: "value", why: "product" };
  const cellsAt = (position: number): readonly Cell[] => table.columns[position]?.cells ?? [];
  const spellings = new Set(credited.map((row) => cellsAt(columns.employee)[row] ?? ""));
  const [who] = spellings;
  const person = who === undefined || spellings.size > 1 ? null : equalTo(columns.employee, who);
  if (person === null) return { kind: "value", why: "spellings" };
  const conditions = kpi.where.map((condition, index) => conditionCriterion(columns.where[index] ?? -1, condition));
  if (!conditions.every((condition) => condition !== null)) return { kind: "value", why: "condition" };
  const criteria: readonly Criterion[] = [
    person,
    { position: columns.date, argument: `">="&${dayText(window.start)}`, holds: (cell) => typeof cell === "number" && cell >= window.start },
    { position: columns.date, argument: `"<"&${dayText(window.end + 1)}`, holds: (cell) => typeof cell === "number" && cell < window.end + 1 },
    ...conditions,
  ];
  const met = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => criteria.every(({ position, holds }) => holds(cellsAt(position)[row] ?? null)));
  const amounts = met.flatMap((row) => {
    const cell = cellsAt(columns.numerator[0] ?? -1)[row];
    return typeof cell === "number" ? [cell] : [];
  });
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const tried = kpi.aggregate === "count" ? met.length : kpi.aggregate === "sum" ? sum : sum / amounts.length;
  if (!(Math.abs(tried - actual) <= tolerance * Math.max(1e-6, Math.abs(actual)))) return { kind: "value", why: "cells" };
  const reference = (position: number): string => columnReference(table.name, table.columns[position]?.header ?? "");
  const asked = criteria.map(({ position, argument }) => `${reference(position)},${argument}`).join(",");
  if (kpi.aggregate === "count") return { kind: "formula", formula: `=COUNTIFS(${asked})` };
  return { kind: "formula", formula: `=${kpi.aggregate === "sum" ? "SUMIFS" : "AVERAGEIFS"}(${reference(columns.numerator[0] ?? -1)},${asked})` };
}

const excelEpoch = Date.UTC(1899, 11, 30);

function dayText(serial: number): string {
  const day = new Date(excelEpoch + serial * 86_400_000);
  return `DATE(${day.getUTCFullYear()},${day.getUTCMonth() + 1},${day.getUTCDate()})`;
}

/** Text that a criterion reads as a pattern, a comparison, a day or a truth value; it cannot be asked for as it is. */
const odd = /[*?~]|^[=<>]|^\d+[-/.:]\d|^(true|false)$|^$/i;

/** SUMIFS takes "7", 7 and "007" for the same, and does not see case. */
function equalTo(position: number, value: Cell): Criterion | null {
  if (typeof value === "boolean" || value === null || (typeof value === "string" && odd.test(value))) return null;
  const number = Number(value);
  const text = String(value);
  const isNumber = typeof value === "number" || (value.trim() !== "" && !Number.isNaN(number));
  return {
    position,
    argument: typeof value === "number" ? String(value) : textLiteral(value),
    holds: (cell) => (isNumber ? (typeof cell === "number" || (typeof cell === "string" && cell.trim() !== "")) && Number(cell) === number : typeof cell === "string" && cell.toLowerCase() === text.toLowerCase()),
  };
}

/** A condition as a criterion; null where SUMIFS has no way to say it. */
function conditionCriterion(position: number, condition: Condition): Criterion | null {
  const { operator } = condition;
  const wanted = wantedOf(condition.value);
  if (wanted.kind === "text") {
    const equal = operator === "=" || operator === "<>" ? equalTo(position, condition.value) : null;
    if (equal === null || operator === "=") return equal;
    return { position, argument: `"<>"&${equal.argument}`, holds: (cell) => !equal.holds(cell) };
  }
  // A day with a time is still that day for a KPI; a criterion would compare the time too.
  if (wanted.kind === "day" && operator !== ">=" && operator !== "<") return null;
  const { value } = wanted;
  if (operator === "<>") return { position, argument: `"<>${value}"`, holds: (cell) => cell !== value && !(typeof cell === "string" && cell.trim() !== "" && Number(cell) === value) };
  if (operator === "=") return equalTo(position, value);
  return { position, argument: wanted.kind === "day" ? `"${operator}"&${dayText(value)}` : `"${operator}${value}"`, holds: (cell) => typeof cell === "number" && compare(operator, cell, value) };
}

function compare(operator: ">" | ">=" | "<" | "<=", cell: number, value: number): boolean {
  switch (operator) {
    case ">":
      return cell > value;
    case ">=":
      return cell >= value;
    case "<":
      return cell < value;
    case "<=":
      return cell <= value;
  }
}
