import fc from "fast-check";
import { outputNames } from "../../src/app/outputs/outputAreas";
import type { OutputTable } from "../../src/app/outputs/outputTable";
import type { OpenWorkbook } from "../../src/cli/openWorkbook";
import { aWorkbook } from "./support/aWorkbook";
import { commandKinds, startTables, UsedWorkbook, type Command } from "./support/usedWorkbook";

/**
 * No word or choice a person made is ever lost, or moved to somebody else, whatever is done to the workbook between
 * refreshes. Sequences of random edits on the genuine runtime over the stand-in, in a workbook just made and in one
 * long used; what people own is read from the output tables themselves, so that a new table is covered at once.
 *
 * KEEP_WORDS_SEQUENCES=1000 KEEP_WORDS_SEED=7 runs a thousand, the same each time; ten slices with ten seeds are the ten
 * thousand. The seed is printed. KEEP_WORDS_SHORTEN=1 makes a sequence that failed shorter.
 */
const sequences = Number(process.env["KEEP_WORDS_SEQUENCES"] ?? 16);
const seed = Number(process.env["KEEP_WORDS_SEED"] ?? Date.now() % 1_000_000);
const shorten = process.env["KEEP_WORDS_SHORTEN"] !== undefined;

const often: Partial<Record<Command["kind"], number>> = { write: 10, choose: 6, refresh: 6, "own row": 3, answer: 3 };
const command: fc.Arbitrary<Command> = fc.record({
  kind: fc.oneof(...commandKinds.map((kind) => ({ weight: often[kind] ?? 1, arbitrary: fc.constant(kind) }))),
  a: fc.nat(1000), b: fc.nat(1000), c: fc.nat(1000), d: fc.nat(1000),
});

const described = new Map<string, OutputTable>();
let opened: OpenWorkbook;
const starts: (() => void)[] = [];

beforeAll(async () => {
  process.stderr.write(`keeping words: ${sequences} sequences, seed ${seed}\n`);
  opened = await aWorkbook(startTables);
  const used = new UsedWorkbook(opened, described);
  const doAll = async (kinds: readonly Command["kind"][]): Promise<void> => {
    for (const kind of kinds) await used.do({ kind, a: 0, b: 0, c: 0, d: 0 });
  };
  await doAll(["refresh"]);
  starts.push(opened.model.snapshot());
  rate();
  await doAll(["sale", "refresh", "close", "suggest", "forms", "period", "refresh"]);
  starts.push(opened.model.snapshot());
});
afterAll(() => opened.close());

/** Agrees on a rating and carries out a plan, so that the tables about those are there. */
function rate(): void {
  const summary = opened.model.table("Summary");
  const at = summary?.columns.findIndex(({ name }) => name === "Agreed rating") ?? -1;
  summary?.sheet.enter({ row: summary.area.row + 1, column: summary.area.column + at, rows: 1, columns: 1 }, [["A"]]);
}

/** Explanation is written anew each time, and EffectLedger and Mapping have no column for words; any other table is used here. */
it("knows of every table that people may write in", () => {
  const without: readonly string[] = ["Explanation", "EffectLedger", "Mapping"];
  expect(outputNames.filter((name) => !described.has(name) && !without.includes(name))).toEqual([]);
});

it(`keeps every word through ${sequences} random sequences (seed ${seed})`, async () => {
  const began = Date.now();
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(1), fc.array(command, { minLength: 4, maxLength: 10 }), async (start, commands) => {
      starts[start]?.();
      starts[start] = opened.model.snapshot();
      const used = new UsedWorkbook(opened, described);
      for (const one of commands) await used.do(one);
      await used.do({ kind: "refresh", a: 0, b: 0, c: 0, d: 0 });
      // Whoever waits for a long run sees that it goes on.
      if ((done += 1) % 100 === 0) process.stderr.write(`${done} of ${sequences}, ${Math.round((Date.now() - began) / 1000)} s\n`);
    }),
    { numRuns: sequences, seed, endOnFailure: !shorten },
  );
}, Math.max(120_000, sequences * 20_000));
