/** `npm run bench [-- --json FILE]`: measures the main job on a large workbook. Reports; never passes or fails on time. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { requireNode } from "./nodeVersion.mjs";
import { inRoot } from "./places.mjs";
import { preparePackages } from "./preparePackages.mjs";
import { runNode } from "./runProgram.mjs";

requireNode();
await preparePackages();

const loader = pathToFileURL(inRoot("node_modules", "tsx", "dist", "loader.mjs")).href;
// --expose-gc: garbage of one measurement is not billed to the next.
process.exitCode = await runNode(["--expose-gc", "--import", loader, inRoot("tests", "bench", "main.ts"), ...process.argv.slice(2)], {
  cwd: path.resolve(process.env.INIT_CWD ?? process.cwd()),
  env: { ...process.env, NODE_ENV: "production", TSX_TSCONFIG_PATH: inRoot("tsconfig.json") },
});
