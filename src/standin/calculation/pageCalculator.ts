import init from "@ironcalc/wasm";
import type { Calculator } from "./calculator";
import { ironCalculator } from "./ironCalculator";

let ready: Promise<unknown> | null = null;

/** The calculator in a page: its WebAssembly is fetched from beside the script. */
export async function createCalculator(): Promise<Calculator> {
  ready ??= init({ module_or_path: new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url) });
  await ready;
  return ironCalculator;
}
