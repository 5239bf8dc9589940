import { remember, type ScoreMemory, type ScoresAt } from "../../../src/domain/tracking/scoreMemory";
import { readScoreMemory, scoreMemoryTexts } from "../../../src/domain/tracking/scoreMemoryText";
import type { LineState } from "../../../src/domain/tracking/scoreState";

const aLine = (overrides: Partial<LineState> = {}): LineState => ({ direction: "higher-is-better", actual: 90, gross: null, target: 100, baseline: null, weight: 50, proration: 1, curve: [[0, 0], [1, 100]], ...overrides });
const at = (takenOn: string, line: LineState): ScoresAt => ({ takenOn, people: new Map([["ann", { name: "Ann", lines: new Map([["pay", line]]), judgement: null, judgementShare: 0.3 }]]) });

it.each([null, 0, 120.5])("a memory is read as it was written: gross %p", (gross) => {
  const memory: ScoreMemory = { before: at("2024-01-01", aLine()), now: at("2024-02-01", aLine({ gross })) };
  expect(readScoreMemory(scoreMemoryTexts(memory))).toEqual(memory);
});

it("a memory from before splits were remembered is still read", () => {
  const older = `s${JSON.stringify([1, [[[0, 0], [1, 100]]], null, ["2024-01-01", [["ann", "Ann", null, 0.3, [["pay", 1, 90, 100, null, 50, 1, 0]]]]]])}`;
  expect(readScoreMemory([older])).toEqual({ before: null, now: at("2024-01-01", aLine()) });
  expect(scoreMemoryTexts({ before: null, now: at("2024-01-01", aLine()) })).toEqual([older]);
});

it("is completed by splits without a change being told, and the change before stays told", () => {
  const older: ScoreMemory = { before: at("2023-12-01", aLine({ actual: 10 })), now: at("2024-01-01", aLine()) };
  const now = at("2024-02-01", aLine({ gross: 180 }));
  expect(remember(older, now)).toEqual({ before: older.before, now });
  expect(remember({ before: older.before, now }, at("2024-03-01", aLine({ gross: 180 })))).toEqual({ before: older.before, now });
  expect(remember(older, at("2024-02-01", aLine({ actual: 91, gross: 180 }))).before).toBe(older.now);
});
