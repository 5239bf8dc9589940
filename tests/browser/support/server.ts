import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sirv from "sirv";

const built = path.resolve(__dirname, "../../../dist/standin");

export interface StandinServer {
  /** Where the stand-in's page is, e.g. `http://127.0.0.1:41234/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the built stand-in on a free port. Throws when it has not been built. */
export async function serveStandin(): Promise<StandinServer> {
  if (!existsSync(path.join(built, "index.html"))) {
    throw new Error("dist/standin is missing: `npm test` builds it first, or run `npx webpack --env standin`.");
  }
  const files = sirv(built, { dev: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => new Promise<void>((resolve, reject) => {
      server.closeAllConnections();
      server.close((error) => (error === undefined ? resolve() : reject(error)));
    }),
  };
}
