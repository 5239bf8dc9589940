import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from "playwright-core";
import { serveStandin, type StandinServer } from "./server";

/** Written by src/tooling/chromium.mjs, which finds or installs a browser before the tests run. */
const rememberedBrowser = path.resolve(__dirname, "../../../node_modules/.cache/followup/chromium.json");

/** Without these Chromium talks to its maker, and a test could no longer say that the page talks to nobody. */
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

function executable(): string {
  const named = process.env["CHROME_PATH"] ?? process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  if (!existsSync(rememberedBrowser)) throw new Error("No browser is known yet: `npm test` finds or installs one, or set CHROME_PATH.");
  const { executable: found } = JSON.parse(readFileSync(rememberedBrowser, "utf8")) as { readonly executable: string };
  return found;
}

/** The stand-in's page in a browser, with a record of everything that should not have happened. */
export interface StandinPage {
  readonly page: Page;
  /** The task pane, which lives in a frame beside the sheet. */
  readonly pane: FrameLocator;
  /** Errors and warnings on the console, thrown errors, and files that could not be loaded. */
  readonly complaints: readonly string[];
  /** Addresses outside the stand-in's own origin that were asked for. */
  readonly strangers: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Standin {
  readonly address: string;
  /** A fresh page with its own storage; `path` may carry a query such as `?lang=zh-CN`. */
  readonly open: (options?: BrowserContextOptions & { readonly path?: string }) => Promise<StandinPage>;
  readonly close: () => Promise<void>;
}

async function openPage(browser: Browser, server: StandinServer, path: string, options: BrowserContextOptions): Promise<StandinPage> {
  const complaints: string[] = [];
  const strangers: string[] = [];
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const own = new URL(server.address).origin;
  page.on("console", (message) => {
    // One line of Office.js is a megabyte: a message is cut before it floods the report.
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.type()}: ${message.text().slice(0, 300)}`);
  });
  page.on("pageerror", (error) => complaints.push(`thrown: ${error.message.slice(0, 300)}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (/^https?:|^wss?:/.test(url) && new URL(url).origin !== own) strangers.push(url);
  });
  await page.goto(new URL(path, server.address).href);
  return { page, pane: page.frameLocator('iframe[src*="pane.html"]'), complaints, strangers, close: () => context.close() };
}

/** Waits until the pane shows its first heading; says what the page complained about when it never does. */
export async function untilPaneShows({ pane, complaints }: StandinPage): Promise<void> {
  await pane.getByRole("heading").first().waitFor({ timeout: 20_000 }).catch((error: unknown) => {
    throw new Error(`The pane shows no heading. The page complained: ${complaints.join("\n") || "about nothing"}`, { cause: error });
  });
}

/** Starts the server and one browser for a test file. */
export async function startStandin(): Promise<Standin> {
  // Looked up first: a server left running would keep the test runner from ending.
  const executablePath = executable();
  const server = await serveStandin();
  const browser = await chromium.launch({ executablePath, headless: true, args: quiet }).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return {
    address: server.address,
    open: ({ path = "", ...options } = {}) => openPage(browser, server, path, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
