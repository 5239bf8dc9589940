import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { build, buildWhenNeeded } from "./buildWhenNeeded.mjs";
import { cacheFolder } from "./places.mjs";
import { runTool } from "./runProgram.mjs";

/** @typedef {{ name: string, run: () => Promise<number> }} Step one thing that can pass (0) or fail */

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export const lint = {
  name: "lint (with types, and the Office add-in rules)",
  run: () => runTool("eslint", "eslint", ["--max-warnings", "0", "."]),
};
export const types = { name: "types", run: () => runTool("typescript", "tsc", ["--noEmit"]) };
export const architecture = {
  name: "architecture",
  run: () => runTool("dependency-cruiser", "depcruise", ["--config", ".dependency-cruiser.cjs", "--output-type", "err-long", "src"]),
};
export const buildAddin = { name: "build the add-in (first load limit)", run: () => build("addin") };
export const buildAddinWhenNeeded = { name: "build the add-in", run: () => buildWhenNeeded("addin") };
export const buildStandin = { name: "build the stand-in", run: () => buildWhenNeeded("standin") };

/**
 * A jest run whose counts are added to `tally`.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ passed: number, failed: number, skipped: number, suites: number }} tally
 * @returns {Step}
 */
export function jest(name, args, tally) {
  return {
    name,
    run: async () => {
      const report = path.join(cacheFolder, "jest-results.json");
      mkdirSync(cacheFolder, { recursive: true });
      rmSync(report, { force: true });
      const code = await runTool("jest", "jest", [...args, "--json", `--outputFile=${report}`], { stdio: ["ignore", "ignore", "inherit"] });
      if (!existsSync(report)) {
        // jest itself fell over: nothing was counted, and that is a failure.
        tally.failed += 1;
        return code === 0 ? 1 : code;
      }
      const results = JSON.parse(readFileSync(report, "utf8"));
      tally.passed += results.numPassedTests;
      // A file that could not even be loaded has no tests to count, and is a failure all the same.
      tally.failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
      tally.skipped += results.numPendingTests + results.numTodoTests;
      tally.suites += results.numTotalTestSuites;
      return code;
    },
  };
}

/**
 * Runs the steps one after the other, names and times each, and goes on after a failure so that one run shows them all.
 * @param {readonly Step[]} steps
 * @returns {Promise<readonly string[]>} names of the steps that failed
 */
export async function runSteps(steps) {
  const failed = [];
  for (const step of steps) {
    const since = performance.now();
    process.stdout.write(`\n▶ ${step.name}\n`);
    const code = await step.run();
    if (code !== 0) failed.push(step.name);
    process.stdout.write(`${code === 0 ? "✔" : "✘"} ${step.name} (${seconds(since)})\n`);
  }
  return failed;
}

/**
 * Runs chains of steps beside each other, each chain in its order: programs that keep one core busy leave the other free.
 * @param {readonly (readonly Step[])[]} chains
 * @returns {Promise<readonly string[]>} names of the steps that failed
 */
export const runBeside = async (chains) => (await Promise.all(chains.map(runSteps))).flat();
