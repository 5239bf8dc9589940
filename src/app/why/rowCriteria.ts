import { compares, wantedOf } from "../../domain/evaluation/conditions";
import type { RowsBehind } from "../../domain/evaluation/rowsBehind";
import type { Condition, Kpi } from "../../domain/records/definitions";
import type { Cell } from "../../domain/records/rawTable";
import { textLiteral } from "../outputs/formulaTemplate";

/**
 * What a row must meet to count, in the two ways a worksheet can ask it: as a criterion of SUMIFS and its kin, and as a
 * comparison within SUMPRODUCT; each with what it says of a cell, so that it can be tried before it is written.
 */
export interface RowCriterion {
  readonly position: number;
  /** A criterion's argument. */
  readonly argument: string;
  readonly holds: (cell: Cell) => boolean;
  /** What stands right of the column in a comparison. */
  readonly compared: string;
  readonly compares: (cell: Cell) => boolean;
}

type Operator = Condition["operator"];

/** The person, the days and the conditions of a KPI; why not where a worksheet has no way to say one of them. */
export function rowCriteria({ source: { table }, columns, window, credited }: RowsBehind, kpi: Kpi): readonly RowCriterion[] | "spellings" | "condition" {
  const spellings = new Set(credited.map((row) => table.columns[columns.employee]?.cells[row] ?? ""));
  const [who] = spellings;
  const person = who === undefined || spellings.size > 1 ? null : equalTo(columns.employee, who);
  if (person === null) return "spellings";
  const conditions = kpi.where.map((condition, index) => conditionCriterion(columns.where[index] ?? -1, condition));
  if (!conditions.every((condition) => condition !== null)) return "condition";
  return [person, dayCriterion(columns.date, ">=", window.start), dayCriterion(columns.date, "<", window.end + 1), ...conditions];
}

const dayCriterion = (position: number, operator: ">=" | "<", serial: number): RowCriterion => ({
  position, argument: `"${operator}"&${dayText(serial)}`, holds: (cell) => typeof cell === "number" && compares(operator, cell, serial),
  compared: `${operator}${dayText(serial)}`, compares: (cell) => ordered(operator, cell, serial),
});

const excelEpoch = Date.UTC(1899, 11, 30);

function dayText(serial: number): string {
  const day = new Date(excelEpoch + serial * 86_400_000);
  return `DATE(${day.getUTCFullYear()},${day.getUTCMonth() + 1},${day.getUTCDate()})`;
}

/** Text that a criterion reads as a pattern, a comparison, a day or a truth value; it cannot be asked for as it is. */
const odd = /[*?~]|^[=<>]|^\d+[-/.:]\d|^(true|false)$|^$/i;

/** SUMIFS takes "7", 7 and "007" for the same, a comparison does not; neither sees case. */
function equalTo(position: number, value: Cell): RowCriterion | null {
  if (typeof value === "boolean" || value === null || (typeof value === "string" && odd.test(value))) return null;
  const number = Number(value);
  const text = String(value);
  const isNumber = typeof value === "number" || (value.trim() !== "" && !Number.isNaN(number));
  const argument = typeof value === "number" ? String(value) : textLiteral(value);
  return {
    position,
    argument,
    holds: (cell) => (isNumber ? (typeof cell === "number" || (typeof cell === "string" && cell.trim() !== "")) && Number(cell) === number : isText(cell, text)),
    compared: `=${argument}`,
    compares: (cell) => (typeof value === "number" ? (isEmpty(cell) ? 0 : cell) === value : isText(cell, text)),
  };
}

const isText = (cell: Cell, text: string): boolean => typeof cell === "string" && cell.toLowerCase() === text.toLowerCase();
const isEmpty = (cell: Cell): boolean => cell === null || cell === "";

/** A condition as a criterion; null where SUMIFS has no way to say it. */
function conditionCriterion(position: number, condition: Condition): RowCriterion | null {
  const { operator } = condition;
  const wanted = wantedOf(condition.value);
  if (wanted.kind === "text") {
    const equal = operator === "=" || operator === "<>" ? equalTo(position, condition.value) : null;
    return equal === null || operator === "=" ? equal : notThat(equal);
  }
  // A day with a time is still that day for a KPI; a criterion would compare the time too.
  if (wanted.kind === "day" && operator !== ">=" && operator !== "<") return null;
  const { value } = wanted;
  if (operator === "=" || operator === "<>") {
    const equal = equalTo(position, value);
    return equal === null || operator === "=" ? equal : { ...notThat(equal), argument: `"<>${value}"` };
  }
  const shown = wanted.kind === "day" ? dayText(value) : String(value);
  return {
    position, argument: wanted.kind === "day" ? `"${operator}"&${shown}` : `"${operator}${value}"`, holds: (cell) => typeof cell === "number" && compares(operator, cell, value),
    compared: `${operator}${shown}`, compares: (cell) => ordered(operator, cell, value),
  };
}

const notThat = ({ position, argument, holds, compared, compares }: RowCriterion): RowCriterion =>
  ({ position, argument: `"<>"&${argument}`, holds: (cell) => !holds(cell), compared: `<>${compared.slice(1)}`, compares: (cell) => !compares(cell) });

/** How a worksheet puts a cell and a number in order: an empty cell is 0, text and truth come after every number. */
function ordered(operator: Exclude<Operator, "=" | "<>">, cell: Cell, value: number): boolean {
  if (isEmpty(cell)) return compares(operator, 0, value);
  return typeof cell === "number" ? compares(operator, cell, value) : operator === ">" || operator === ">=";
}
