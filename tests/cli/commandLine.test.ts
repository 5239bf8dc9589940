import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "../../src/cli/commandLine";
import type { JsonReport } from "../../src/cli/report";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "followup-"));
  expect((await run("sample", file("sample.xlsx"), "--lang", "en-US")).code).toBe(0);
  expect((await run("sample", file("示例.xlsx"), "--lang", "zh-CN")).code).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  let [out, error] = ["", ""];
  const code = await commandLine(words, { out: (text) => { out += text; }, error: (text) => { error += text; } });
  return { code, out, error };
}

const report = async (name: string): Promise<JsonReport> => JSON.parse(await readFile(file(name), "utf8")) as JsonReport;

describe("refresh", () => {
  it("scores everybody, leaves IN as it was, and reports what it promised", async () => {
    const before = await readFile(file("sample.xlsx"));
    expect(await run("refresh", file("sample.xlsx"), "--out", file("out.xlsx"), "--json", file("out.json"), "--lang", "en-US")).toMatchObject({ code: 0, error: "" });
    expect((await readFile(file("sample.xlsx"))).equals(before)).toBe(true);
    const { asOf, people, issues, host } = await report("out.json");
    expect(asOf).toBe("2025-06-30");
    expect(people).toHaveLength(24);
    for (const { total, band, kpis } of people) {
      expect(total === null || (total >= 0 && total <= 120)).toBe(true);
      expect(total === null ? band : ["S", "A", "B", "C", "D"].includes(band ?? "")).not.toBe(false);
      expect(Object.keys(kpis[0] ?? {})).toEqual(["kpi", "actual", "target", "weight", "attainment", "score"]);
    }
    expect(issues.find(({ kind }) => kind === "cell-not-a-number")).toEqual({ kind: "cell-not-a-number", table: "Sales", column: "Amount", cell: expect.stringMatching(/^Sales!G\d+$/) as string, message: expect.stringContaining("to be confirmed") as string });
    expect(issues.map(({ kind }) => kind)).not.toContain("formula-disagrees");
    expect(host.requests).toBeGreaterThan(0);
  });

  it("refreshed again, changes nothing and comes to the same numbers", async () => {
    const again = await run("refresh", file("out.xlsx"), "--out", file("again.xlsx"), "--json", file("again.json"), "--lang", "en-US");
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining("Nothing had changed") as string });
    expect((await report("again.json")).people).toEqual((await report("out.json")).people);
  });

  it("writes Chinese sheets into a Chinese workbook, and its formulas agree there too", async () => {
    expect(await run("refresh", file("示例.xlsx"), "--out", file("结果.xlsx"), "--json", file("结果.json"))).toMatchObject({ code: 0, error: "" });
    const { people, issues } = await report("结果.json");
    expect(people.filter(({ total }) => total !== null)).toHaveLength(24);
    expect(issues.map(({ kind }) => kind)).not.toContain("formula-disagrees");
    const seen = await run("inspect", file("结果.xlsx"));
    expect(seen.out).toContain("绩效评分");
    expect(seen.out).toContain("加权得分");
  });

  it("scores as of a day that is asked for", async () => {
    await run("refresh", file("sample.xlsx"), "--out", file("may.xlsx"), "--json", file("may.json"), "--as-of", "2025-05-31");
    expect((await report("may.json")).asOf).toBe("2025-05-31");
  });
});

describe("what is refused or misused", () => {
  it.each([
    ["no --out", ["refresh", "IN"], 2, /out/],
    ["an unknown command", ["polish"], 2, /polish/],
    ["no command at all", [], 2, /Usage/],
    ["a day that is none", ["refresh", "IN", "--out", "OUT", "--as-of", "2025-02-30"], 2, /2025-02-30/],
    ["a language it does not speak", ["refresh", "IN", "--out", "OUT", "--lang", "tlh"], 2, /tlh/],
    ["OUT the same as IN", ["refresh", "IN", "--out", "IN"], 2, /same file/],
    ["--json the same as IN", ["refresh", "IN", "--out", "OUT", "--json", "IN"], 2, /same file/],
    ["a file that is not there", ["refresh", "GONE", "--out", "OUT"], 1, /cannot be read/],
    ["a file that is no workbook", ["refresh", "TEXT", "--out", "OUT"], 1, /not an Excel workbook/],
    ["a folder that is not there", ["refresh", "IN", "--out", "NOWHERE"], 1, /cannot be written/],
  ] as const)("%s", async (_, words, code, sentence) => {
    await writeFile(file("text.xlsx"), "no workbook");
    const names: Readonly<Record<string, string>> = { IN: file("sample.xlsx"), OUT: file("refused.xlsx"), GONE: file("gone.xlsx"), TEXT: file("text.xlsx"), NOWHERE: join(folder, "nowhere", "out.xlsx") };
    const before = await readFile(file("sample.xlsx"));
    const result = await run(...words.map((word) => names[word] ?? word));
    expect(result.code).toBe(code);
    expect(result.error).toMatch(sentence);
    expect((await readFile(file("sample.xlsx"))).equals(before)).toBe(true);
    expect((await readdir(folder)).filter((name) => name === "refused.xlsx" || name.endsWith(".part"))).toEqual([]);
  });

  it("a workbook without the tables is refused in one sentence that names what is missing", async () => {
    const { createWorkbook } = await import("../../src/standin/model");
    const { writeWorkbook } = await import("../../src/standin/files");
    await writeFile(file("empty.xlsx"), await writeWorkbook(createWorkbook({ calculator: null })));
    const result = await run("refresh", file("empty.xlsx"), "--out", file("refused.xlsx"), "--lang", "en-US");
    expect(result.code).toBe(1);
    expect(result.error).toContain("no table named Employees");
    expect(result.error.trim().split("\n")).toHaveLength(1);
  });
});
