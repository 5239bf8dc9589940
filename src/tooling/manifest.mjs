/**
 * `npm run manifest -- --base-url https://addins.example.com/followup`: writes dist/addin/manifest.xml for the address
 * where dist/addin will be hosted. Without the option the address stays https://localhost:3000, for sideloading.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { requireNode } from "./nodeVersion.mjs";
import { inRoot } from "./places.mjs";

const developmentAddress = "https://localhost:3000";

function refuse(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function readBaseUrl() {
  let given;
  try {
    given = parseArgs({ options: { "base-url": { type: "string", default: developmentAddress } } }).values["base-url"];
  } catch (error) {
    return refuse(`${error.message}\nUsage: npm run manifest -- --base-url https://addins.example.com/followup`);
  }
  if (!URL.canParse(given)) return refuse(`"${given}" is not a web address.`);
  const url = new URL(given);
  if (url.protocol !== "https:") return refuse("Excel opens add-ins over https only: the address must begin with https://");
  if (url.search || url.hash || url.username) return refuse("The address must be a plain folder: no question mark, # or user name.");
  return url.href.replace(/\/+$/, "");
}

requireNode();
const baseUrl = readBaseUrl();
// In XML an & in an address would end the file's good form.
const manifest = readFileSync(inRoot("manifest.xml"), "utf8").replaceAll(developmentAddress, baseUrl.replaceAll("&", "&amp;"));
mkdirSync(inRoot("dist", "addin"), { recursive: true });
writeFileSync(inRoot("dist", "addin", "manifest.xml"), manifest);
process.stdout.write(`dist/addin/manifest.xml now points to ${baseUrl}\n`);
