import assert from "node:assert/strict";

/** One thing the add-in relies on Excel to do, short enough to be tried in Excel itself through the same `run`. */
export interface ContractCase {
  readonly rule: string;
  /** Where the rule is written down: a Microsoft Learn page, or an issue of OfficeDev/office-js by number. */
  readonly source: string;
  readonly check: (run: typeof Excel.run) => Promise<void>;
}

/** A case that works on a fresh sheet named "Trial". */
export const onTrial = (rule: string, source: string, check: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): ContractCase => ({
  rule, source,
  check: (run) => run(async (context) => {
    await check(context.workbook.worksheets.add("Trial"), context);
  }),
});

/** Insists that the next sync is refused with Excel's code. */
export async function refused(context: Excel.RequestContext, code: string): Promise<void> {
  await assert.rejects(context.sync(), (error: unknown) => {
    assert.equal((error as { readonly code?: string }).code, code);
    return true;
  });
}

/** What a range shows after the requests so far. */
export async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load("values");
  await context.sync();
  return range.values as unknown[][];
}

/** Compares as data: the library's arrays come from a realm of their own. */
export const same = (actual: unknown, expected: unknown): void => assert.deepEqual(JSON.parse(JSON.stringify(actual)), expected);
