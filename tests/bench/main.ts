import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compareCleaning } from "./compareCleaning";
import { compareCompute } from "./compareCompute";
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

const { values } = parseArgs({ options: { json: { type: "string" } } });

const large = await measureRefresh({ people: 500, salesRows });
report(large);
// The operating system counts in kilobytes; workbook, host and add-in share this one process.
const peakBytes = process.resourceUsage().maxRSS * 1024;
say(`  peak memory     ${megabytes(peakBytes)}, stand-in and workbook included`);

const small = await measureRefresh({ people: 50, salesRows });
report(small);
say(`\nRequests for 500 people and for 50: ${large.total.requests} and ${small.total.requests} (aim: the same)`);

const compute = compareCompute({ people: 500, salesRows });
say(`\nScoring alone: ${compute.evaluate.toFixed(1)} ms; a plain single pass over the same rows: ${compute.singlePass.toFixed(1)} ms; × ${compute.ratio.toFixed(2)} (aim ≤ 1.5; medians of ${compute.alternations} turns each)`);

const cleaning = (["numbers", "text"] as const).map((spelling) => compareCleaning(1_000_000, spelling));
for (const { spelling, rows, cleaning: own, singlePass, ratio } of cleaning) {
  say(`Cleaning ${rows.toLocaleString("en-US")} rows × 5 columns, ${spelling === "text" ? "everything pasted as text" : "numbers and days as Excel holds them"}: ${own.toFixed(0)} ms; a plain single pass: ${singlePass.toFixed(0)} ms; × ${ratio.toFixed(2)} (aim ≤ 2)`);
}

if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ node: process.version, large, small, compute, cleaning, peakBytes }, null, 2)}\n`);
  say(`Written to ${values.json}`);
}
