import { readFileSync } from "node:fs";
import path from "node:path";
import type { StandinPage } from "./browser";
import { paneFrame } from "./sheet";

interface AxeFinding { readonly id: string; readonly nodes: readonly { readonly html: string }[] }

/** The accessibility faults of what the pane shows now, each with the first element that has it. */
export async function paneFaults(view: StandinPage): Promise<readonly string[]> {
  const frame = paneFrame(view);
  // The page's policy refuses scripts between its lines; a script file of the test's own is run beside the page instead.
  await frame.evaluate(readFileSync(path.resolve(__dirname, "../../../node_modules/axe-core/axe.min.js"), "utf8"));
  // Fluent's focus keeper puts hidden stops for Tab that nobody can see or land on.
  const violations = await frame.evaluate<readonly AxeFinding[]>("axe.run({ exclude: [['[data-tabster-dummy]']] }, { resultTypes: ['violations'] }).then((result) => result.violations)");
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`);
}
