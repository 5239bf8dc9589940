import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const addin = path.resolve(__dirname, "../../dist/addin");
const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

function read(file: string): string {
  if (!existsSync(addin)) throw new Error("dist/addin is missing: `npm test` builds it first, or run `npx webpack`.");
  return readFileSync(path.join(addin, file), "utf8");
}

/** What the page's own policy says about one directive. */
function sources(html: string, directive: string): readonly string[] {
  const policy = /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/.exec(html)?.[1] ?? "";
  const [, ...allowed] = policy.split(";").map((part) => part.trim().split(" ")).find(([name]) => name === directive) ?? [];
  return allowed;
}

describe.each(["taskpane.html", "commands.html"])("the shipped %s", (file) => {
  it("states its policy before anything that could break it", () => {
    const html = read(file);
    const policy = html.indexOf("Content-Security-Policy");
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(html.indexOf("<script"));
  });

  it("runs its own scripts and Office.js, and connects to nothing else", () => {
    const html = read(file);
    expect(sources(html, "default-src")).toEqual(["'none'"]);
    expect(sources(html, "script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(sources(html, "connect-src")).toEqual(["https://appsforoffice.microsoft.com"]);
  });

  it("loads Office.js from Microsoft first, then files that exist", () => {
    const scripts = [...read(file).matchAll(/<script[^>]*?src="?([^"\s>]+)/g)].map((match) => match[1] ?? "");
    expect(scripts[0]).toBe(officeScript);
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.slice(1).filter((script) => !existsSync(path.join(addin, script)))).toEqual([]);
  });

  it("has no script between its lines, which the policy would refuse", () => {
    const html = read(file);
    expect(/<script(?![^>]*\bsrc=)[^>]*>/.test(html)).toBe(false);
    expect(/\son\w+=/.test(html)).toBe(false);
  });
});

describe("the shipped files", () => {
  it("hold nothing of the stand-in and no source map", () => {
    const files = readdirSync(addin, { recursive: true, encoding: "utf8" });
    const scripts = files.filter((file) => file.endsWith(".js"));
    expect(files.filter((file) => /\.(map|wasm)$|excel-web|^frame/.test(file))).toEqual([]);
    expect(scripts.length).toBeGreaterThan(0);
    // Words that ExcelJS, IronCalc and the grid cannot do without.
    expect(scripts.filter((file) => /ironcalc|revo-grid|exceljs|sourceMappingURL/i.test(read(file)))).toEqual([]);
  });
});
