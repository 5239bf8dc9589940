import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { runProgram } from "./runProgram.mjs";

/** Debian's packages run as they are; Ubuntu's of the same name may only lead to snap. */
function isDebian() {
  if (process.platform !== "linux" || !existsSync("/etc/os-release")) return false;
  return /^ID=["']?debian["']?$/m.test(readFileSync("/etc/os-release", "utf8"));
}

/**
 * Installs packages where this is Debian and one may; does nothing elsewhere. Whether it worked, the caller looks.
 * @param {string} what for people
 * @param {readonly string[]} packages
 */
export async function installFromDebian(what, packages) {
  if (!isDebian()) return;
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && spawnSync("sudo", ["-n", "true"]).status !== 0) return;
  process.stdout.write(`No ${what} found: installing Debian's package, once…\n`);
  const apt = (...args) => {
    const command = ["apt-get", "-qq", ...args];
    const [program, ...rest] = asRoot ? command : ["sudo", "-n", ...command];
    return runProgram(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  };
  // An outdated list of packages is no reason to give up: the install itself tells.
  await apt("update");
  await apt("install", "--yes", "--no-install-recommends", ...packages);
}
