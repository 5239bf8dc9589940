import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "./places.mjs";

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} [options] `stdio` is inherited unless said otherwise
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 128 + n when signal n ended it
 */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", () => resolve(127));
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 143)));
  });
}

/** Runs a JavaScript file in the Node that runs this. */
export const runNode = (args, options) => runProgram(process.execPath, args, options);

/**
 * Runs the command of an installed package without a shell, so that it works alike on every system.
 * @param {string} packageName
 * @param {string} command the name under "bin" in its package.json
 */
export function runTool(packageName, command, args, options) {
  const folder = inRoot("node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return runNode([path.join(folder, typeof bin === "string" ? bin : bin[command]), ...args], options);
}

/** Runs npm: the very one that runs this script when there is one, else the one on the PATH. */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own?.endsWith(".js") || own?.endsWith(".cjs")) return runNode([own, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start.
  return runProgram("npm", args, { shell: process.platform === "win32", ...options });
}
