import { cleanDates } from "../cleaning/cleanDates";
import { cleanNumbers } from "../cleaning/cleanNumbers";
import { remembering } from "../cleaning/rememberedTexts";
import { readDate, readNumber } from "../records/cells";
import type { Condition, Kpi } from "../records/definitions";
import { normalText } from "../records/normalText";
import type { RawColumn } from "../records/rawTable";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";

/** Whether a row meets all of a KPI's conditions; null where it has none. */
export function conditionsOf(kpi: Kpi, source: EncodedSource, columns: KpiColumns): ((row: number) => boolean) | null {
  const tests = kpi.where.map((condition, index) => conditionHolds(condition, source.column(columns.where[index] ?? -1)));
  const [only] = tests;
  return tests.length > 1 ? (row) => tests.every((test) => test(row)) : only ?? null;
}

/** What a condition's value is compared as: a number, a day (Excel serial), or text in the form of `normalText`. */
export type Wanted = { readonly kind: "number" | "day"; readonly value: number } | { readonly kind: "text"; readonly value: string };

/** @example wantedOf("2024-01-31") // { kind: "day", value: 45322 } */
export function wantedOf(value: string): Wanted {
  const number = readNumber(value);
  if (number.kind === "value") return { kind: "number", value: number.value };
  const date = readDate(value);
  return date.kind === "value" ? { kind: "day", value: date.value } : { kind: "text", value: normalText(value) };
}

/**
 * Which rows of a column a condition holds for. Numbers and days are compared as such however the column spells them;
 * a cell that is none is unequal to every one, and neither more nor less. Text is compared without regard to case and
 * spaces and ordered by its characters' codes, the same on every machine; an empty cell equals only an empty value.
 */
export function conditionHolds({ operator, value }: Condition, column: RawColumn): (row: number) => boolean {
  const wanted = wantedOf(value);
  switch (wanted.kind) {
    case "number":
    case "day": {
      const { values } = wanted.kind === "number" ? cleanNumbers(column.cells) : cleanDates(column.cells, column.dayOrder === undefined ? {} : { order: column.dayOrder });
      // NaN is ordered with nothing and equal to nothing, which is just what is meant.
      return (row) => compares(operator, values[row] ?? NaN, wanted.value);
    }
    case "text": {
      const formOf = remembering(normalText);
      return (row) => {
        const text = formOf(String(column.cells[row] ?? ""));
        return (text !== "" || operator === "=" || operator === "<>") && compares(operator, text, wanted.value);
      };
    }
  }
}

/** How two numbers, or two texts, stand to each other. @example compares("<=", 3, 3) // true */
export function compares<T extends number | string>(operator: Condition["operator"], cell: T, wanted: T): boolean {
  switch (operator) {
    case "=":
      return cell === wanted;
    case "<>":
      return cell !== wanted;
    case ">":
      return cell > wanted;
    case ">=":
      return cell >= wanted;
    case "<":
      return cell < wanted;
    case "<=":
      return cell <= wanted;
  }
}
