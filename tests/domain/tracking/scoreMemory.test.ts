import { newPeriodBegan, remember, type ScoreMemory, type ScoresAt } from "../../../src/domain/tracking/scoreMemory";
import { readScoreMemory, scoreMemoryTexts } from "../../../src/domain/tracking/scoreMemoryText";
import type { LineState, PersonState } from "../../../src/domain/tracking/scoreState";
import { day } from "../../../src/domain/units";

const aLine = (overrides: Partial<LineState> = {}): LineState => ({ direction: "higher-is-better", actual: 90, gross: null, target: 100, baseline: null, weight: 50, proration: 1, curve: [[0, 0], [1, 100]], ...overrides });
const at = (takenOn: string, line: LineState, judged: Partial<PersonState> = {}, period: ScoresAt["period"] = null): ScoresAt => ({ takenOn, period, people: new Map([["ann", { name: "Ann", lines: new Map([["pay", line]]), judgement: null, secret: null, judgementShare: 0.3, ...judged }]]) });

it.each([null, 0, 120.5])("a memory is read as it was written: gross %p", (gross) => {
  const memory: ScoreMemory = { before: at("2024-01-01", aLine()), now: at("2024-02-01", aLine({ gross })) };
  expect(readScoreMemory(scoreMemoryTexts(memory))).toEqual(memory);
});

it("scores that are as they were leave the memory as it is, read back from its text too", () => {
  const now = at("2024-02-01", aLine({ gross: 180 }), { judgement: 75, secret: { points: 70, reviewers: 3 } });
  const memory: ScoreMemory = { before: at("2024-01-01", aLine()), now };
  const read = readScoreMemory(scoreMemoryTexts(memory));
  expect(remember(read, { ...now, takenOn: "2024-03-01" })).toEqual(memory);
});

it("a memory from before splits were remembered is still read", () => {
  const older = `s${JSON.stringify([1, [[[0, 0], [1, 100]]], null, ["2024-01-01", [["ann", "Ann", null, 0.3, [["pay", 1, 90, 100, null, 50, 1, 0]]]]]])}`;
  expect(readScoreMemory([older])).toEqual({ before: null, now: at("2024-01-01", aLine(), { secret: "unknown" }) });
});

it("is completed by splits without a change being told, and the change before stays told", () => {
  const older: ScoreMemory = { before: at("2023-12-01", aLine({ actual: 10 })), now: at("2024-01-01", aLine()) };
  const now = at("2024-02-01", aLine({ gross: 180 }));
  expect(remember(older, now)).toEqual({ before: older.before, now });
  expect(remember({ before: older.before, now }, at("2024-03-01", aLine({ gross: 180 })))).toEqual({ before: older.before, now });
  expect(remember(older, at("2024-02-01", aLine({ actual: 91, gross: 180 }))).before).toEqual(older.now);
});

describe("judgement that was given in confidence", () => {
  const judged = (points: number, reviewers: number, judgement = points): Partial<PersonState> => ({ judgement, secret: { points, reviewers } });
  const first = at("2024-01-01", aLine(), judged(99.99, 3));
  const since = (memory: ScoreMemory): (number | null | undefined)[] => [memory.before?.people.get("ann")?.judgement, memory.now.people.get("ann")?.judgement];
  it.each<[string, Partial<PersonState>, (number | null | undefined)[]]>([
    ["one more answer: from 3 × 99.99 and 4 × 75 anybody could take it", judged(75, 4), [undefined, 75]],
    ["one answer changed", judged(80, 3), [undefined, 80]],
    ["two fewer", judged(80, 1), [undefined, 80]],
    ["three more may be told", judged(75, 6), [99.99, 75]],
    ["all three gone may be told", { judgement: 40, secret: null }, [99.99, 40]],
    ["what only the manager changed is told", judged(99.99, 3, 60), [99.99, 60]],
  ])("%s", (_, now, expected) => {
    const memory = remember({ before: null, now: first }, at("2024-02-01", aLine(), now));
    expect(since(memory)).toEqual(expected);
    expect(readScoreMemory(scoreMemoryTexts(memory))).toEqual(memory);
  });
  it("of another period stays, since its answers are other ones", () => {
    const [first, second] = [{ start: day(45292), end: day(45382) }, { start: day(45383), end: day(45473) }];
    expect(since(remember({ before: null, now: at("2024-01-01", aLine(), judged(99.99, 3), first) }, at("2024-06-01", aLine(), judged(75, 4), second)))).toEqual([99.99, 75]);
  });
  it("is in no older state either, and what the figures did is told without it", () => {
    const memory = remember({ before: at("2023-12-01", aLine({ actual: 50 }), judged(99.99, 3)), now: first }, at("2024-02-01", aLine({ actual: 95 }), judged(75, 4)));
    expect(since(memory)).toEqual([75, 75]);
    expect(memory.before?.people.get("ann")?.lines.get("pay")?.actual).toBe(90);
    expect(scoreMemoryTexts(memory).join("")).not.toContain("99.99");
  });
  it("of a memory that does not say who judged is not told", () => {
    const older = at("2024-01-01", aLine(), { judgement: 99.99, secret: "unknown" });
    expect(since(remember({ before: null, now: older }, at("2024-02-01", aLine(), judged(75, 4))))).toEqual([undefined, 75]);
    expect(since(remember({ before: null, now: older }, at("2024-02-01", aLine(), { judgement: 60, secret: null })))).toEqual([99.99, 60]);
  });
});

const [first, second] = [{ start: day(45292), end: day(45382) }, { start: day(45383), end: day(45473) }];

it("knows the period: a new one is told from the one before, and is read as it was written", () => {
  const memory: ScoreMemory = { before: at("2024-03-31", aLine(), {}, first), now: at("2024-04-01", aLine({ actual: 5 }), {}, second) };
  expect(readScoreMemory(scoreMemoryTexts(memory))).toEqual(memory);
  expect(newPeriodBegan(at("2024-03-31", aLine(), {}, first), at("2024-04-01", aLine(), {}, second))).toBe(true);
  expect(newPeriodBegan(at("2024-03-31", aLine(), {}, first), at("2024-04-01", aLine(), {}, first))).toBe(false);
  // The same figures in another period are a change, and so is nothing else.
  expect(remember({ before: null, now: at("2024-03-31", aLine(), {}, first) }, at("2024-04-01", aLine(), {}, second)).before?.period).toEqual(first);
});

it("a memory that does not say its period is completed by it, and no new period is told of", () => {
  const older: ScoreMemory = { before: at("2024-01-01", aLine({ actual: 10 })), now: at("2024-02-01", aLine()) };
  const completed = remember(older, at("2024-03-01", aLine(), {}, first));
  expect(completed).toEqual({ before: older.before, now: at("2024-02-01", aLine(), {}, first) });
  expect(remember(completed, at("2024-03-02", aLine(), {}, first))).toEqual(completed);
  expect(newPeriodBegan(older.now, completed.now)).toBe(false);
});
