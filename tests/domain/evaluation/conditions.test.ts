import { conditionHolds } from "../../../src/domain/evaluation/conditions";
import { readConditions } from "../../../src/domain/records/measure";
import type { Cell } from "../../../src/domain/records/rawTable";

/** For each cell, whether the condition holds: "1" or "0". */
function held(text: string, cells: readonly Cell[]): string {
  const [condition] = readConditions(text) ?? [];
  if (condition === undefined) throw new Error(`no condition: ${text}`);
  const holds = conditionHolds(condition, { header: "X", position: 0, cells });
  return cells.map((_, row) => (holds(row) ? "1" : "0")).join("");
}

it.each([
  ["numbers as numbers, however they are spelt", "X >= 1000", [999, 1000, "1,500", "￥2,000.00"], "0111"],
  ["equal numbers, with and without decimals", "X = 7", [7, "7", "7.0", 8], "1110"],
  ["an empty cell is not less than a number", "X < 100", [null, "", "-", 5], "0001"],
  ["what is no number is unequal to every number", "X <> 100", [100, "many", null, 5], "0111"],
  ["days as days, time of day dropped", "X = 2024-01-31", [45322, 45322.75, "2024-01-31", "31/01/2024", 45323], "11110"],
  ["an empty day is before none", "X < 2024-01-31", [null, 45321, "2024-01-30"], "011"],
  ["text without case, spaces and full-width forms", "X = North East", ["north  east", " NORTH EAST ", "Ｎｏｒｔｈ　Ｅａｓｔ", "North"], "1110"],
  ["an empty cell is unequal to text", "X <> Cancelled", [null, "", "cancelled", "Done"], "1101"],
  ["empty asked for", "X =", [null, " ", "x"], "110"],
  ["text in order, an empty cell in none", "X < m", [null, "a", "M", "z"], "0100"],
] as const)("%s", (_, condition, cells, expected) => expect(held(condition, cells)).toBe(expected));
