/**
 * `npm start`: Excel's stand-in with the sample workbook and the pane beside it, at http://localhost:3000.
 *   --port N     another port
 *   --host NAME  another address to listen on (0.0.0.0 from inside a container)
 *   --https      instead: the add-in itself at https://localhost:3000, for sideloading into real Excel
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildWhenNeeded } from "./buildWhenNeeded.mjs";
import { requireNode } from "./nodeVersion.mjs";
import { inRoot } from "./places.mjs";
import { preparePackages } from "./preparePackages.mjs";

const say = (text) => process.stdout.write(`${text}\n`);

function refuse(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "3000" },
        host: { type: "string", default: "127.0.0.1" },
        https: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) return refuse(`--port wants a number from 0 to 65535, not "${values.port}".`);
    return { ...values, port };
  } catch (error) {
    return refuse(`${error.message}\nKnown options: --port N, --host NAME, --https.`);
  }
}

/** Excel opens add-ins over https only; Microsoft's own tool makes a certificate this machine trusts. */
function readCertificate() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => path.join(folder, name));
  if (!existsSync(key) || !existsSync(cert)) {
    refuse("There is no certificate for https://localhost yet. Run `npx office-addin-dev-certs install` once (Microsoft's tool; it asks to trust the certificate), then this command again.");
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

async function listen(server, { port, host }) {
  return new Promise((resolve) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE") refuse(`Port ${port} is already in use, perhaps by an earlier start. Stop that one, or choose another port: npm start -- --port ${port + 1}`);
      refuse(`Cannot listen on ${host}:${port}: ${error.message}`);
    });
    server.listen(port, host, () => resolve(server.address().port));
  });
}

requireNode();
const options = readOptions();
await preparePackages();
const certificate = options.https ? readCertificate() : null;
const name = options.https ? "addin" : "standin";

if ((await buildWhenNeeded(name)) !== 0) refuse("The build failed: see the messages above.");

const { default: sirv } = await import("sirv");
const files = sirv(inRoot("dist", name), { dev: true });
const answer = (request, response) => {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  files(request, response, () => {
    response.statusCode = 404;
    response.end("There is no such page here.");
  });
};
const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
const port = await listen(server, options);

if (options.https) {
  say(`The add-in is served at https://localhost:${port}/taskpane.html`);
  say(`Sideload ${inRoot("manifest.xml")} into Excel: README.md says how.`);
} else {
  say(`绩效跟进 · Performance Follow-up is running at http://localhost:${port}`);
  say("Open that address in a browser: the sample workbook, and the pane beside it. This is a stand-in for Excel; nothing leaves this machine.");
}
say("Stop it with Ctrl+C.");
