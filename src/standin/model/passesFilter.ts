import type { CellValue, ColumnFilter, FilterTest } from "./workbookModel";

/** Whether a cell of the filtered column lets its row be seen. Values are compared as displayed, tests as numbers. */
export function passesFilter(filter: ColumnFilter, value: CellValue, text: string): boolean {
  if ("values" in filter) return filter.values.includes(text);
  return filter.join === "And" ? filter.tests.every((test) => passes(test, value)) : filter.tests.some((test) => passes(test, value));
}

function passes({ operator, value: wanted }: FilterTest, value: CellValue): boolean {
  if (typeof value !== "number") return operator === "<>";
  switch (operator) {
    case "=":
      return value === wanted;
    case "<>":
      return value !== wanted;
    case ">":
      return value > wanted;
    case ">=":
      return value >= wanted;
    case "<":
      return value < wanted;
    case "<=":
      return value <= wanted;
  }
}
