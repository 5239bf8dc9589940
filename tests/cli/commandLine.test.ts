import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandLine } from "../../src/cli/commandLine";
import type { JsonReport } from "../../src/cli/report";
import type { Cell } from "../../src/domain/records/rawTable";
import { writeWorkbook } from "../../src/standin/files";
import { aPastedWorkbook, pasted, quarter, soldBy, type Pasted } from "../app/intake/aPastedWorkbook";

jest.setTimeout(60_000);

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

describe("sql", () => {
  it("prints a query for each KPI, or for the one asked for, in the workbook's language", async () => {
    const all = await run("sql", file("sample.xlsx"), "--as-of", "2025-05-31");
    expect(all).toMatchObject({ code: 0, error: "" });
    expect(all.out.match(/^SELECT$/gm)).toHaveLength(5);
    expect(all.out).toContain("DATE '2025-05-31'");
    const one = await run("sql", file("示例.xlsx"), "--kpi", " 销售额 ", "--dialect", "spark", "--out", file("查询.sql"));
    expect(one).toMatchObject({ code: 0, out: expect.stringContaining("1 条查询") as string });
    const text = await readFile(file("查询.sql"), "utf8");
    expect(text.match(/^SELECT$/gm)).toHaveLength(1);
    expect(text).toContain("AS `实际值`");
  }, 60_000);
});

describe("what is refused or misused", () => {
  it.each([
    ["SQL for an engine it does not know", ["sql", "IN", "--dialect", "cobol"], 2, /cobol/],
    ["SQL written over IN", ["sql", "IN", "--out", "IN"], 2, /same file/],
    ["SQL of a KPI that is not there", ["sql", "IN", "--kpi", "Profit", "--lang", "en-US"], 1, /Profit.*Sales amount/],
    ["SQL of a file that is not there", ["sql", "GONE"], 1, /cannot be read/],
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

describe("data that is no table of ours", () => {
  /** An untidy export: a title, a column that may be two things, a name written differently, a word for a number. */
  const Export: readonly (readonly Cell[])[] = [
    ["Sales of the quarter"],
    [],
    ["Order number", "Order date", "Sales rep", "Quantity", "Price"],
    ...["Ann Bell", "Bo Chen", "Bell, Ann", "Cy Dow", "Ann Bell", "Bo Chen"].map((rep, row): readonly Cell[] => [`SO-${row}`, quarter.start + row, rep, 2, row === 3 ? "SIXTY THOUSAND" : `1,${row}00.50`]),
  ];
  const price = (row: number): number => 1000.5 + row * 100;
  const write = async (name: string, sheets: Pasted): Promise<string> => {
    const book = await aPastedWorkbook(sheets);
    await writeFile(file(name), await writeWorkbook(book.model));
    book.close();
    return file(name);
  };
  const json = async (name: string): Promise<Inspected> => JSON.parse(await readFile(file(name), "utf8")) as Inspected;
  const map = async (name: string, content: unknown): Promise<string> => {
    await writeFile(file(name), JSON.stringify(content));
    return file(name);
  };
  const actuals = async (name: string): Promise<Readonly<Record<string, number | null | undefined>>> => Object.fromEntries((await report(name)).people.map((person) => [person.name, person.kpis[0]?.actual]));
  let untidy: string;
  beforeAll(async () => {
    untidy = await write("untidy.xlsx", { Staff: pasted.Staff, Goals: pasted.Goals, Export });
  });

  interface Inspected {
    readonly candidates: readonly { readonly id: string; readonly address: string; readonly rows: number; readonly looksLike: string; readonly confidence: number }[];
    readonly mapping: readonly { readonly table: string; readonly from: string; readonly columns: readonly { readonly key: string; readonly source: string; readonly confidence: number; readonly reason: string }[] }[];
    readonly questions: readonly { readonly id: string; readonly text: string; readonly blocking: boolean; readonly options: readonly { readonly answer: string; readonly confidence: number; readonly reason: string; readonly examples: readonly string[] }[] }[];
    readonly issues: readonly { readonly kind: string; readonly cell: string | null; readonly message: string }[];
  }

  it("inspect tells as JSON what was found, how it is read and why, what is asked and what could not be used", async () => {
    expect(await run("inspect", untidy, "--json", file("untidy.json"), "--lang", "en-US", "--as-of", "2024-03-31")).toMatchObject({ code: 0, error: "" });
    const { candidates, mapping, questions, issues } = await json("untidy.json");
    expect(candidates.map(({ id, address, rows, looksLike }) => [id, address, rows, looksLike])).toEqual([["Staff", "A1:C4", 3, "Employees"], ["Goals", "A1:F4", 3, "Targets"], ["Export", "A3:E9", 6, "Sales"]]);
    expect(mapping.map(({ table, from }) => [table, from])).toEqual([["Employees", "Staff"], ["Targets", "Goals"], ["Sales", "Export"]]);
    const date = mapping.find(({ table }) => table === "Sales")?.columns.find(({ key }) => key === "date");
    expect(date).toMatchObject({ source: "Order date", reason: "the column is called so" });
    for (const { confidence, reason } of mapping.flatMap(({ columns }) => columns)) {
      expect(confidence).toBeGreaterThan(0.5);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(reason).not.toBe("");
    }
    expect(questions.map(({ id, blocking }) => [id, blocking])).toEqual([["Sales.amount", true]]);
    expect(questions[0]?.options.map(({ answer }) => answer)).toEqual(["Price × Quantity", "Price"]);
    expect(questions[0]?.options[1]?.examples).toContain("1,000.50");
    expect(issues).toContainEqual(expect.objectContaining({ kind: "mapping-open", cell: "Export!A3" }));
  });

  it("refresh goes by a map, and inspect with it asks what is left", async () => {
    const answers = await map("price.json", { "Sales.Amount": "Price" });
    expect(await run("inspect", untidy, "--map", answers, "--json", file("left.json"), "--lang", "en-US", "--as-of", "2024-03-31")).toMatchObject({ code: 0, error: "" });
    const left = await json("left.json");
    expect(left.questions.map(({ id, options }) => [id, options.map(({ answer }) => answer)])).toEqual([["person:Bell, Ann", ["E1"]]]);
    expect(left.issues).toContainEqual(expect.objectContaining({ kind: "cell-not-a-number", cell: "Export!E7" }));
    const both = await map("both.json", { "Sales.amount": "Price", "person:Bell, Ann": "E1" });
    expect(await run("refresh", untidy, "--out", file("mapped.xlsx"), "--map", both, "--json", file("mapped.json"), "--lang", "en-US", "--as-of", "2024-03-31")).toMatchObject({ code: 0, error: "" });
    expect(await actuals("mapped.json")).toEqual({ "Ann Bell": price(0) + price(2) + price(4), "Bo Chen": price(1) + price(5), "Cy Dow": null });
    // What was answered is in the workbook now: no map is needed any more.
    expect((await run("refresh", file("mapped.xlsx"), "--out", file("again2.xlsx"), "--json", file("again2.json"), "--lang", "en-US", "--as-of", "2024-03-31")).code).toBe(0);
    expect(await actuals("again2.json")).toEqual(await actuals("mapped.json"));
  });

  it("refresh takes what inspect wrote, also where the people are those the data names", async () => {
    const plain = await write("nameless.xlsx", { Goals: pasted.Goals, Export: pasted.Export });
    expect((await run("inspect", plain, "--json", file("nameless.json"), "--lang", "en-US")).code).toBe(0);
    expect((await json("nameless.json")).mapping.find(({ table }) => table === "Employees")?.from).toBe("Export[Sales rep]");
    expect(await run("refresh", plain, "--out", file("nameless-out.xlsx"), "--map", file("nameless.json"), "--json", file("nameless-out.json"), "--lang", "en-US", "--as-of", "2024-03-31")).toMatchObject({ code: 0, error: "" });
    expect(await actuals("nameless-out.json")).toEqual(Object.fromEntries(["Ann Bell", "Bo Chen", "Cy Dow"].map((name) => [name, soldBy(name)])));
    expect((await report("nameless-out.json")).issues.map(({ kind }) => kind)).not.toContain("employee-duplicate");
  });

  it.each([
    ["a column that is not there", { "Sales.amount": "Nett" }, /Sales\.amount is read from “Nett”, but there is no such column\. It may be: Order number, Order date, Sales rep, Quantity, Price\./],
    ["one of two columns that is not there", { "Sales.amount": "Price × Pieces" }, /“Price × Pieces”/],
    ["a sheet that is not there", { Sales: "Exprot" }, /Sales is read from “Exprot”, which is not in the workbook\. It may be: Staff, Goals, Export\./],
    ["a table there is none of", { Sails: "Export" }, /Sails is about no table/],
    ["a column of ours there is none of", { "Sales.amout": "Price" }, /Sales\.amout is about no column/],
    ["an order there is none of", { "Sales.Order date:order": "ymd" }, /“ymd”\. It may be: dmy, mdy\./],
  ])("a map that names %s is refused with a sentence that says so", async (_, answers, sentence) => {
    const given = await map("wrong.json", answers);
    for (const words of [["refresh", untidy, "--out", file("refused.xlsx"), "--map", given, "--lang", "en-US"], ["inspect", untidy, "--map", given, "--lang", "en-US"]]) {
      const result = await run(...words);
      expect(result.code).toBe(1);
      expect(result.error).toMatch(sentence);
      expect(result.error.trim().split("\n")).toHaveLength(1);
    }
    expect((await readdir(folder)).filter((name) => name === "refused.xlsx")).toEqual([]);
  });

  it("a map about a table that is read as it is, is refused instead of ignored", async () => {
    const given = await map("plain.json", { "Sales.amount": "Quantity" });
    const result = await run("refresh", file("sample.xlsx"), "--out", file("refused.xlsx"), "--map", given, "--lang", "en-US");
    expect(result).toMatchObject({ code: 1, error: expect.stringContaining("Sales.amount changes nothing") as string });
  });

  it.each([
    ["is no JSON", "Sales.amount = Price"],
    ["is a list", "[1, 2]"],
    ["answers with a number", JSON.stringify({ "Sales.amount": 5 })],
  ])("a map that %s is wrong usage", async (_, content) => {
    await writeFile(file("no.json"), content);
    expect(await run("refresh", untidy, "--out", file("refused.xlsx"), "--map", file("no.json"), "--lang", "en-US")).toMatchObject({ code: 2, error: expect.stringContaining("no.json is no mapping") as string });
  });
});
