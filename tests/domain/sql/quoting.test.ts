import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { dialects } from "../../../src/domain/sql/dialect";
import { kpiColumns } from "../../../src/domain/evaluation/kpiColumns";
import { kpiQuery } from "../../../src/domain/sql/kpiQuery";
import { comment, numberLiteral, quotedName, quotedText } from "../../../src/domain/sql/quoting";
import { textForm, textLiteral } from "../../../src/domain/sql/textForm";
import { normalText } from "../../../src/domain/records/normalText";
import type { Condition } from "../../../src/domain/records/definitions";
import { day } from "../../../src/domain/units";
import { aKpi } from "../support/builders";
import { readSql } from "./readSql";

jest.setTimeout(60_000);

let connection: DuckDBConnection;
beforeAll(async () => { connection = await (await DuckDBInstance.create(":memory:")).connect(); });
afterAll(() => connection.closeSync());
const ask = async (sql: string): Promise<readonly (readonly unknown[])[]> => (await connection.runAndReadAll(sql)).getRows();

/** Text that tries to get out: quotes of every kind, escapes, comments, line ends, variables, other scripts. */
const hostile = fc.oneof(
  fc.array(fc.constantFrom("'", '"', "`", "\\", "--", "/*", "*/", ";", "\n", "\r", "\u2028", "\u0085", "\u0000", "${x}", "$", "{", "%", "_", "a", "É", "中", "😀", "\u202e", " ", "''", "\\'", "u0027"), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const withoutNul = (text: string): string => text.replaceAll("\u0000", "");

describe("what stands in a workbook never gets out of its quotes", () => {
  it.each(dialects)("a text or name is one token that stands for itself (%s)", (dialect) => fc.assert(fc.property(hostile, hostile, (text, name) => {
    expect(readSql(`${quotedText(text, dialect)} ${quotedName(name, dialect)};`, dialect)).toEqual([{ kind: "text", value: withoutNul(text) }, { kind: "plain", value: " " }, { kind: "name", value: withoutNul(name) }, { kind: "plain", value: ";" }]);
  }), { numRuns: 2000 }));

  it.each(dialects)("a comment is nothing but comment (%s)", (dialect) => fc.assert(fc.property(fc.array(hostile, { maxLength: 3 }), (lines) => {
    const tokens = readSql(`${comment(lines)}SELECT 1`, dialect).filter(({ kind }) => kind !== "comment");
    expect(tokens.map((token) => (token.kind === "plain" ? token.value : token.kind)).join("").trim()).toBe("SELECT 1");
  }), { numRuns: 2000 }));

  it("Spark finds no variable in a text or a comment", () => fc.assert(fc.property(hostile, (text) => expect(quotedText(text, "spark") + comment([text])).not.toContain("${"))));

  it.each(dialects)("a whole query reads the same but for its texts and names, whatever they are (%s)", (dialect) => {
    const query = (id: string, person: string, value: string, name: string, table: string): string => {
      const where: Condition[] = [{ column: "Region", operator: "=", value: `x${value}` }];
      const kpi = aKpi({ id, where, measure: { kind: "product", columns: ["M"] } });
      const resolved = kpiColumns(kpi, "T", ["Employee", "Date", "M", "Region"]);
      if ("missing" in resolved) throw new Error(resolved.missing);
      const done = kpiQuery({
        kpi, columns: resolved.columns, others: [], dialect, asOf: day(45382), latestBy: null,
        source: { from: [table], columns: ["Employee", "Date", name, "Region"].map((header) => ({ header, source: { kind: "column", header }, factor: 1 })) },
        people: [{ id: person, periodStart: day(45292), countedFrom: day(45292), periodEnd: day(45382), countedTo: day(45382), spellings: [normalText(person)] }],
        words: { employee: "Employee", kpi: "KPI", periodStart: "Period start", periodEnd: "Period end", actual: "Actual", ambiguousKey: "key", ambiguousLatest: "latest" },
      });
      return done.ok ? done.value : "";
    };
    const skeleton = (sql: string): readonly string[] => readSql(sql, dialect).map((token) => (token.kind === "plain" ? token.value : token.kind));
    const usual = skeleton(query("k", "p", "v", "n", "t"));
    fc.assert(fc.property(hostile, hostile, hostile, hostile, hostile, (...parts) => {
      const sql = query(...parts);
      // A name Spark would put a variable in is refused instead.
      if (sql !== "") expect(skeleton(sql)).toEqual(usual);
      else expect(dialect === "spark" && parts.some((part) => part.includes("${"))).toBe(true);
    }), { numRuns: 500 });
  });

  it("DuckDB itself gives back the text, takes the name, and runs what stands below a comment", () => fc.assert(fc.asyncProperty(hostile, hostile, async (text, name) => {
    const column = withoutNul(name) === "" ? "c" : name;
    // A lone half of a pair is no character, and is none in DuckDB either.
    fc.pre(!/\p{Surrogate}/u.test(text + name));
    expect(await ask(`${comment([text])}SELECT ${quotedName(column, "duckdb")}, 1 FROM (VALUES (${quotedText(text, "duckdb")})) AS t(${quotedName(column, "duckdb")})`)).toEqual([[withoutNul(text), 1]]);
  }), { numRuns: 500 }));
});

it("numbers come through exactly", () => fc.assert(fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (value) => {
  expect(await ask(`SELECT CAST(${numberLiteral(value)} AS DOUBLE)`)).toEqual([[value === 0 ? 0 : value]]);
}), { numRuns: 300 }));

describe("text is compared in the program's own form", () => {
  const ranges = [[0x20, 0x24f], [0x370, 0x3ff], [0x400, 0x52f], [0x531, 0x58a], [0x5d0, 0x5ea], [0x620, 0x64a], [0x900, 0x97f], [0x10d0, 0x10ff], [0x1e00, 0x1fff], [0x2000, 0x206f], [0x3000, 0x30ff], [0x4e00, 0x9fff], [0xac00, 0xd7a3], [0xfeff, 0xfeff], [0xff01, 0xff5e]] as const;
  const spaces = /\s/;
  const fullWidth = /[\uff01-\uff5e]/;
  const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)));

  it("for every letter and space of the scripts names are written in, at the end of a word and within it", async () => {
    // Characters NFKC alone takes for others (½, ﬁ, ª) are told of in the query's heading.
    const told = letters.filter((letter) => letter.normalize("NFKC") === letter.normalize("NFC") || fullWidth.test(letter) || spaces.test(letter));
    expect(letters.length - told.length).toBeLessThan(140);
    const texts = told.flatMap((letter) => [`x${letter}y`, ` X${letter}`]);
    await ask("CREATE OR REPLACE TABLE letters (i INTEGER, t VARCHAR)");
    const appender = await connection.createAppender("letters");
    texts.forEach((text, index) => {
      appender.appendInteger(index);
      appender.appendVarchar(text);
      appender.endRow();
    });
    appender.closeSync();
    const rows = await ask(`SELECT i, ${textForm("t", "duckdb")} FROM letters ORDER BY i`);
    const apart = texts.filter((text, index) => quotedText(String(rows[index]?.[1]), "duckdb") !== textLiteral(text, "duckdb"));
    expect(apart).toEqual([]);
  });

  it("and however it is mixed", () => fc.assert(fc.asyncProperty(fc.array(fc.constantFrom("İ", "ς", "Σ", "é", "e\u0301", "Ａ", "\u3000", "\t", "\u00a0", " ", "ß", "中", "'", "-"), { maxLength: 8 }).map((parts) => parts.join("")), async (text) => {
    expect(await ask(`SELECT ${textForm(quotedText(text, "duckdb"), "duckdb")} = ${textLiteral(text, "duckdb")}`)).toEqual([[true]]);
  }), { numRuns: 200 }));
});
