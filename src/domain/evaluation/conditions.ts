import { remembering } from "../cleaning/rememberedTexts";
import { readDate, readNumber } from "../records/cells";
import type { Condition, Kpi } from "../records/definitions";
import { normalText } from "../records/normalText";
import type { Cell } from "../records/rawTable";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";

/** Whether a row meets all of a KPI's conditions; null where it has none. */
export function conditionsOf(kpi: Kpi, source: EncodedSource, columns: KpiColumns): ((row: number) => boolean) | null {
  const tests = kpi.where.map((condition, index) => {
    const cells = source.cells(columns.where[index] ?? -1);
    const holds = holdsFor(condition);
    return (row: number): boolean => holds(cells[row] ?? null);
  });
  const [only] = tests;
  return tests.length > 1 ? (row) => tests.every((test) => test(row)) : only ?? null;
}

/** Compares as numbers or days where both sides are, else as text without regard to case. */
function holdsFor({ operator, value }: Condition): (cell: Cell) => boolean {
  const text = normalText(value);
  const number = readNumber(value);
  const date = readDate(value);
  const wanted = number.kind === "value" ? number.value : date.kind === "value" ? date.value : null;
  const textOrder = remembering((cell) => normalText(cell).localeCompare(text));
  return (cell) => {
    const order = typeof cell === "number" && wanted !== null ? cell - wanted : textOrder(cell === null ? "" : String(cell));
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
