import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "..");
const notOurs = new Set(["node_modules", "dist", "coverage", ".git", ".cache"]);

function filesUnder(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => !notOurs.has(name))
    .map((name) => path.posix.join(folder, name))
    .flatMap((place) => (statSync(path.join(root, place)).isDirectory() ? filesUnder(place) : [place]));
}

const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const everything = filesUnder(".");
const isText = (file: string): boolean => !/\.(png|xlsx|wasm|ico)$/.test(file);
const sources = everything.filter((file) => /^src\/.*\.tsx?$/.test(file));

/** Whether a file says `Excel.` in code or types; comments and texts for people may. */
function namesExcel(file: string): boolean {
  const tree = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, false, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const visit = (node: ts.Node): boolean => {
    const owner = ts.isPropertyAccessExpression(node) ? node.expression : ts.isQualifiedName(node) ? node.left : undefined;
    return (owner !== undefined && ts.isIdentifier(owner) && owner.text === "Excel") || (ts.forEachChild(node, visit) ?? false);
  };
  return visit(tree);
}

describe("the house", () => {
  it("names Excel in src/workbook and the stand-in's runtime only, and where the shipped pages are put together", () => {
    const mayNameExcel = /^src\/(workbook\/|standin\/runtime\/|taskpane\/(index\.tsx|composition\.ts)$|commands\/commands\.ts$)/;
    // The rest speaks to src/app/ports: that is what lets the same job run in Excel, in the page and on the command line.
    expect(sources.filter((file) => !mayNameExcel.test(file) && namesExcel(file))).toEqual([]);
  });

  it("keeps every source file within 300 lines", () => {
    const long = sources.map((file) => ({ file, lines: read(file).split("\n").length })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it("leaves no unfinished work and no path of somebody's machine behind", () => {
    // Spelt in two halves so that this file does not find itself.
    const unwanted = new RegExp(["\\bTO" + "DO\\b", "\\bFIX" + "ME\\b", "not impl" + "emented", "@ts-ig" + "nore", "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/\\w"].join("|"));
    const found = everything.filter(isText).filter((file) => file !== "package-lock.json" && unwanted.test(read(file)));
    expect(found).toEqual([]);
  });

  it("names no package registry, so that it installs from whichever one is set up", () => {
    const registry = new RegExp("https?://[^\\s\"']*(regis" + "try\\.|npmmi" + "rror|artifac" + "tory)");
    expect(everything.filter(isText).filter((file) => registry.test(read(file)))).toEqual([]);
    expect(read("package-lock.json")).not.toContain('"resolved": "http');
  });
});

/** "a.b.c: string" for every text, so that two languages can be compared. */
function shapeOf(value: unknown, place = ""): readonly string[] {
  if (typeof value === "function") return [`${place}: text with arguments`];
  if (typeof value !== "object" || value === null) return [`${place}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, place === "" ? key : `${place}.${key}`));
}

/** Every text an area exports. An area exports one object, whatever its name. */
const textsOf = (file: string): readonly unknown[] => Object.values(jest.requireActual<Record<string, unknown>>(path.join(root, file)));

describe("the languages", () => {
  const areas = (locale: string): readonly string[] => filesUnder(`src/i18n/${locale}`).map((file) => path.posix.basename(file)).sort();

  it("have the same areas", () => {
    expect(areas("en-US").length).toBeGreaterThan(0);
    expect(areas("zh-CN")).toEqual(areas("en-US"));
  });

  it.each(areas("en-US"))("say the same things in %s", (area) => {
    const chinese = `src/i18n/zh-CN/${area}`;
    expect(existsSync(path.join(root, chinese))).toBe(true);
    const shapes = (file: string): readonly string[] => textsOf(file).flatMap((texts) => shapeOf(texts)).sort();
    expect(shapes(chinese)).toEqual(shapes(`src/i18n/en-US/${area}`));
  });
});
