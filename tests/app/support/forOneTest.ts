import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import { aWorkbook, type Tables } from "./aWorkbook";

/** Workbooks that are closed after the test they were opened in, since each holds a calculator's memory. */
export interface ForOneTest {
  opened(tables: Tables): Promise<OpenWorkbook>;
  /** Takes charge of one that was opened in another way. */
  keep(one: OpenWorkbook): OpenWorkbook;
}

/** To be called once a test file, at its top. */
export function forOneTest(): ForOneTest {
  let open: OpenWorkbook[] = [];
  afterEach(() => {
    for (const one of open) one.close();
    open = [];
  });
  const keep = (one: OpenWorkbook): OpenWorkbook => {
    open.push(one);
    return one;
  };
  return { keep, opened: async (tables) => keep(await aWorkbook(tables)) };
}
