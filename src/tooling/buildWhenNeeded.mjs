import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder, inRoot } from "./places.mjs";
import { runTool } from "./runProgram.mjs";

const sources = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

function newestChange(place) {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time moves when a file in it is deleted.
  return readdirSync(place).reduce((newest, name) => Math.max(newest, newestChange(path.join(place, name))), stat.mtimeMs);
}

/**
 * Builds `dist/<name>` unless what is there is newer than every source.
 * @param {"addin" | "standin"} name
 * @returns {Promise<number>} webpack's exit code; 0 when there was nothing to do
 */
export async function buildWhenNeeded(name) {
  // webpack leaves unchanged files alone, so their times say nothing: the time of the build is kept apart.
  const stamp = path.join(cacheFolder, `built-${name}`);
  const page = inRoot("dist", name, name === "addin" ? "taskpane.html" : "index.html");
  const newest = Math.max(...sources.map((source) => inRoot(source)).filter((place) => existsSync(place)).map(newestChange));
  if (existsSync(page) && existsSync(stamp) && statSync(stamp).mtimeMs > newest) return 0;

  const started = new Date();
  const code = await build(name);
  if (code === 0) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(stamp, "");
    utimesSync(stamp, started, started);
  } else {
    rmSync(stamp, { force: true });
  }
  return code;
}

/** @param {"addin" | "standin"} name */
export function build(name) {
  return runTool("webpack", "webpack", name === "standin" ? ["--env", "standin"] : []);
}
