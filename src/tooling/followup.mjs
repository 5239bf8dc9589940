/** `npm run -s followup -- …`: the command line. Installs what is missing, then stdout and the exit code are its own. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { requireNode } from "./nodeVersion.mjs";
import { inRoot } from "./places.mjs";
import { preparePackages } from "./preparePackages.mjs";
import { runNode } from "./runProgram.mjs";

requireNode();
await preparePackages();

const loader = pathToFileURL(inRoot("node_modules", "tsx", "dist", "loader.mjs")).href;
// npm runs scripts in the repository's folder; file names were meant from where the person stood.
const cwd = path.resolve(process.env.INIT_CWD ?? process.cwd());
const tsconfig = { TSX_TSCONFIG_PATH: inRoot("tsconfig.json") };
process.exitCode = await runNode(["--import", loader, inRoot("src", "cli", "main.ts"), ...process.argv.slice(2)], {
  cwd,
  env: { ...process.env, ...tsconfig },
});
