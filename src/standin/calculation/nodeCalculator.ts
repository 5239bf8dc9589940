import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { initSync } from "@ironcalc/wasm";
import type { Calculator } from "./calculator";
import { ironCalculator } from "./ironCalculator";

let ready = false;

/** The calculator in Node: its WebAssembly is read from the package. */
export function createCalculator(): Promise<Calculator> {
  if (!ready) {
    const wasm = createRequire(join(process.cwd(), "package.json")).resolve("@ironcalc/wasm/wasm_bg.wasm");
    initSync({ module: readFileSync(wasm) });
    ready = true;
  }
  return Promise.resolve(ironCalculator);
}
