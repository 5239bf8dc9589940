import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { installFromDebian } from "./debianPackages.mjs";
import { cacheFolder } from "./places.mjs";
import { runTool } from "./runProgram.mjs";

/** Where the path is remembered; tests/browser/support/browser.ts reads it. */
const remembered = path.join(cacheFolder, "chromium.json");

const env = (name) => process.env[name] ?? "";

function onPath(names) {
  return env("PATH").split(path.delimiter).filter(Boolean).flatMap((folder) => names.map((name) => path.join(folder, name)));
}

/** Where Chrome, Edge and Chromium put themselves. */
function usualPlaces() {
  switch (process.platform) {
    case "win32":
      return [env("PROGRAMFILES"), env("PROGRAMFILES(X86)"), env("LOCALAPPDATA")].filter(Boolean).flatMap((folder) => [
        path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
        path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        path.join(folder, "Chromium", "Application", "chrome.exe"),
      ]);
    case "darwin":
      return ["/Applications", path.join(os.homedir(), "Applications")].flatMap((folder) =>
        ["Google Chrome", "Microsoft Edge", "Chromium"].map((name) => path.join(folder, `${name}.app`, "Contents", "MacOS", name)));
    default:
      return [
        ...onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"]),
        "/usr/bin/chromium",
        "/opt/google/chrome/chrome",
        "/opt/microsoft/msedge/msedge",
      ];
  }
}

/** A file of that name is not yet a browser that starts: Ubuntu's `chromium-browser` may be a note about snap. */
function starts(file) {
  if (!file || !existsSync(file)) return false;
  // On Windows --version opens a window instead of answering.
  return process.platform === "win32" || spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;
}

function rememberedPath() {
  try {
    return JSON.parse(readFileSync(remembered, "utf8")).executable;
  } catch {
    return ""; // nothing remembered yet, or not by us: look again
  }
}

async function playwrightsOwn() {
  const { chromium } = await import("playwright-core");
  return chromium.executablePath();
}

/**
 * A Chromium to test in: the one CHROME_PATH or CHROMIUM names, else one of this machine, else Debian's package, else
 * the test runner's download. The path is remembered.
 * @returns {Promise<string>}
 */
export async function prepareChromium() {
  const named = env("CHROME_PATH") || env("CHROMIUM");
  if (named && !starts(named)) {
    process.stderr.write(`CHROME_PATH or CHROMIUM names ${named}, which does not start.\n`);
    process.exit(1);
  }
  const known = [named, rememberedPath(), ...usualPlaces(), await playwrightsOwn()];
  let executable = known.find(starts);
  if (!executable) {
    await installFromDebian("Chromium", ["chromium"]);
    executable = usualPlaces().find(starts);
  }
  if (!executable) {
    process.stdout.write("No Chromium found: downloading the test runner's, once…\n");
    await runTool("playwright-core", "playwright-core", ["install", "chromium"]);
    executable = [await playwrightsOwn()].find(starts);
  }
  if (!executable) {
    process.stderr.write("The browser tests need Chromium, Chrome or Edge, and none could be found or installed. Install one, or set CHROME_PATH to it, and run the command again.\n");
    process.exit(1);
  }
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(remembered, JSON.stringify({ executable }));
  return executable;
}
