import { existsSync, readFileSync } from "node:fs";
import { inRoot } from "./places.mjs";
import { runNpm } from "./runProgram.mjs";

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/** Whether what is installed is what package-lock.json asks for; optional packages for other systems may be absent. */
export function packagesAreInstalled() {
  const installedList = inRoot("node_modules", ".package-lock.json");
  if (!existsSync(installedList)) return false;
  const installed = packagesOf(installedList);
  return Object.entries(packagesOf(inRoot("package-lock.json"))).every(([place, wanted]) =>
    place === "" || wanted.optional || wanted.devOptional || installed[place]?.version === wanted.version);
}

/**
 * Installs the packages when they are missing or not those of package-lock.json.
 * npm's own words go to stderr: stdout belongs to the command that needs the packages.
 */
export async function preparePackages() {
  if (packagesAreInstalled()) return;
  process.stderr.write("Installing packages (npm ci), once…\n");
  const code = await runNpm(["ci", "--no-audit", "--no-fund"], { stdio: ["ignore", 2, 2] });
  if (code !== 0) {
    process.stderr.write("The packages could not be installed: see npm's message above. Is the npm registry reachable?\n");
    process.exit(1);
  }
}
