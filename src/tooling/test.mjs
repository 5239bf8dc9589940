/**
 * `npm test`: everything a change must pass. `npm test -- PATTERN…` passes its arguments to jest and runs only that;
 * `npm test -- --check` leaves out what needs a browser or a build.
 */
import { prepareChromium } from "./chromium.mjs";
import { prepareLibreOffice } from "./libreOffice.mjs";
import { requireNode } from "./nodeVersion.mjs";
import { preparePackages } from "./preparePackages.mjs";
import { architecture, buildAddin, buildAddinWhenNeeded, buildStandin, jest, lint, runBeside, runSteps, types } from "./steps.mjs";

requireNode();
const since = performance.now();
const args = process.argv.slice(2);
const check = args.includes("--check");
const asked = args.filter((arg) => arg !== "--check");
await preparePackages();

const tally = { passed: 0, failed: 0, skipped: 0, suites: 0 };
// By itself jest leaves one core to people, which on two cores halves the speed.
const units = (patterns) => jest("tests: logic and screens", ["--selectProjects", "logic", "screens", "--maxWorkers=100%", ...patterns], tally);
// The browser tests share one machine and one browser each: one after the other is faster and steadier.
const browser = (patterns) => jest("tests: in the browser", ["--selectProjects", "browser", "--runInBand", ...patterns], tally);

/** @returns {Promise<string[]>} names of the steps that failed */
async function runAll() {
  if (check) return [...await runBeside([[lint], [types, architecture]]), ...await runSteps([units(asked)])];
  await prepareChromium();
  await prepareLibreOffice();
  if (asked.length > 0) return [...await runSteps([buildAddinWhenNeeded, buildStandin, units(["--passWithNoTests", ...asked]), browser(["--passWithNoTests", ...asked])])];
  return [...await runBeside([[lint], [types, architecture, buildAddin, buildStandin]]), ...await runSteps([units([]), browser([])])];
}

const failedSteps = await runAll();
if (tally.passed + tally.failed === 0) failedSteps.push("no test was run");

const counts = [
  tally.failed > 0 ? `${tally.failed} failed` : "",
  tally.skipped > 0 ? `${tally.skipped} skipped` : "",
  `${tally.passed} passed`,
  `${tally.passed + tally.failed + tally.skipped} total`,
];
process.stdout.write(`
${failedSteps.length === 0 ? "Everything passed." : `Failed: ${failedSteps.join("; ")}.`}
Time:        ${((performance.now() - since) / 1000).toFixed(1)} s
Test Suites: ${tally.suites} total
Tests:       ${counts.filter(Boolean).join(", ")}

${tally.passed} passed, ${tally.failed} failed
`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
