import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareCleaning } from "./compareCleaning";
import { compareCompute, type ComputeComparison } from "./compareCompute";
import { sixKpis } from "./largeTables";
import { measureRefresh, type RefreshMeasured } from "./measureRefresh";

const salesRows = 100_000;
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(2)} MB`;
const seconds = (value: number): string => `${value.toFixed(2)} s`;

function report(measured: RefreshMeasured): void {
  const { people, total, reading, neededBytes, readOverNeeded, seconds: spent } = measured;
  say(`\n${people} people × ${measured.kpis} KPIs, ${measured.salesRows.toLocaleString("en-US")} sales rows (${measured.scored} people scored)`);
  say(`  requests        ${total.requests}, of which ${reading.requests} to read`);
  say(`  sent, received  ${megabytes(total.bytesOut)}, ${megabytes(total.bytesIn)}`);
  say(`  received while reading ${megabytes(reading.bytesIn)} for ${megabytes(neededBytes)} of needed columns: × ${readOverNeeded.toFixed(3)} (aim ≤ 1.15)`);
  say(`  read ${seconds(spent.read)}, compute ${seconds(spent.compute)}, write ${seconds(spent.write)}, check ${seconds(spent.check)}`);
}

function reportCompute(compared: ComputeComparison): void {
  const milliseconds = (value: number): string => `${value.toFixed(1)} ms`;
  say(`\nScoring alone, ${compared.people} people × ${compared.kpis} KPIs, ${compared.salesRows.toLocaleString("en-US")} rows (medians of ${compared.alternations} turns each; a plain single pass: ${milliseconds(compared.singlePass)})`);
  say(`  from the rows     ${milliseconds(compared.evaluate)}: × ${compared.ratio.toFixed(2)} (aim ≤ 1.5)`);
  say(`  after a change of targets and weights alone ${milliseconds(compared.rescore)}: × ${compared.rescoreRatio.toFixed(2)} (aim ≤ 0.2); with the same cells read anew ${milliseconds(compared.rescoreRead)}: × ${compared.rescoreReadRatio.toFixed(2)}`);
}

const { values } = parseArgs({ options: { json: { type: "string" } } });

const large = await measureRefresh({ people: 500, salesRows });
report(large);
// The operating system counts in kilobytes; workbook, host and add-in share this one process.
const peakBytes = process.resourceUsage().maxRSS * 1024;
say(`  peak memory     ${megabytes(peakBytes)}, stand-in and workbook included`);

const small = await measureRefresh({ people: 50, salesRows });
report(small);
say(`\nRequests for 500 people and for 50: ${large.total.requests} and ${small.total.requests} (aim: the same)`);

const compute = compareCompute({ people: 500, salesRows }, { alternations: 21, collect: false });
reportCompute(compute);
const computeLarge = compareCompute({ people: 2_000, salesRows: 1_000_000, kpis: sixKpis }, { alternations: 11, collect: true });
reportCompute(computeLarge);
say(`  peak memory of all so far ${megabytes(process.resourceUsage().maxRSS * 1024)}`);

const cleaning = (["numbers", "text"] as const).map((spelling) => compareCleaning(1_000_000, spelling));
for (const { spelling, rows, cleaning: own, singlePass, ratio } of cleaning) {
  say(`Cleaning ${rows.toLocaleString("en-US")} rows × 5 columns, ${spelling === "text" ? "everything pasted as text" : "numbers and days as Excel holds them"}: ${own.toFixed(0)} ms; a plain single pass: ${singlePass.toFixed(0)} ms; × ${ratio.toFixed(2)} (aim ≤ 2)`);
}

if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ node: process.version, large, small, compute, computeLarge, cleaning, peakBytes }, null, 2)}\n`);
  say(`Written to ${values.json}`);
}
