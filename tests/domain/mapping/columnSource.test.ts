import fc from "fast-check";
import { headersOf, readSource, sourceText, type ColumnSource } from "../../../src/domain/mapping/columnSource";

/** Headers people have, with every sign that means something in a source. */
const word = fc.constantFrom("Price", "Qty", "售价", "销售数量", "a", "x", "X", "M01", "Customer ID", "Straße", "7", "%", "");
const sign = fc.constantFrom(" ", "  ", "[", "]", "[]", "]]", "×", " × ", "−", " − ", "&", " & ", "R&D", "→", " → ", "…", " … ", "...", '"', '""', "“", "”", "'", " x ", " * ", "*", " - ", "-", " -", "- ", "=", "≠", "<>", "|", " = ", " | ", "\n", "(€)", "]]]", "[[");
const header = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.oneof(word, sign), { maxLength: 6 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const headers = fc.array(header, { minLength: 2, maxLength: 4 });
const step = fc.record({ block: header, key: header, take: header });

const source: fc.Arbitrary<ColumnSource> = fc.oneof(
  fc.record({ kind: fc.constant("column" as const), header }),
  fc.record({ kind: fc.constant("product" as const), headers }),
  fc.record({ kind: fc.constant("difference" as const), headers: fc.tuple(header, header) }),
  fc.record({ kind: fc.constant("joined-text" as const), headers }),
  fc.record({ kind: fc.constant("through" as const), header, steps: fc.array(step, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: fc.constant("wide" as const), first: header, last: header }),
  fc.record({ kind: fc.constant("rows" as const), header, values: fc.array(header, { minLength: 1, maxLength: 4 }), counted: fc.boolean() }),
  fc.record({ kind: fc.constant("constant" as const), value: fc.oneof(header, fc.string()) }),
);

describe("a source as it is written", () => {
  it("reads back as it was, whatever signs its headers have", () => fc.assert(fc.property(source, (one) => {
    expect(readSource(sourceText(one))).toEqual(one);
  }), { numRuns: 4000 }));

  it("reads back with blanks around it too", () => fc.assert(fc.property(source, fc.constantFrom(" ", "\n", "  \t", "\u00a0"), (one, blank) => {
    expect(readSource(`${blank}${sourceText(one)}${blank}`)).toEqual(one);
  }), { numRuns: 500 }));

  it.each<[ColumnSource, string]>([
    [{ kind: "column", header: "Amount" }, "Amount"],
    [{ kind: "column", header: "Net amount (EUR)" }, "Net amount (EUR)"],
    [{ kind: "column", header: "R&D × 2" }, "[R&D × 2]"],
    [{ kind: "column", header: "Amount [EUR]" }, "[Amount [EUR]]]"],
    [{ kind: "product", headers: ["售价", "销售数量"] }, "售价 × 销售数量"],
    [{ kind: "difference", headers: ["Sales", "Refunds"] }, "Sales − Refunds"],
    [{ kind: "joined-text", headers: ["First", "Last"] }, "First & Last"],
    [{ kind: "through", header: "CustomerId", steps: [{ block: "Customer", key: "CustomerId", take: "SupportRepId" }] }, "CustomerId → Customer[CustomerId] → SupportRepId"],
    [{ kind: "wide", first: "M01", last: "M12" }, "M01 … M12"],
    [{ kind: "rows", header: "Stage", values: ["Closed Won", "Shipped"], counted: true }, "Stage = Closed Won | Shipped"],
    [{ kind: "rows", header: "状态", values: ["已取消"], counted: false }, "状态 ≠ 已取消"],
    [{ kind: "rows", header: "A=B", values: ["x|y", ""], counted: true }, "[A=B] = [x|y] | []"],
    [{ kind: "constant", value: "2024" }, '"2024"'],
    [{ kind: "constant", value: 'the "big" ones' }, '"the ""big"" ones"'],
  ])("%j is written %s", (one, text) => expect([sourceText(one), readSource(text)]).toEqual([text, one]));
});

describe("a source as people type it", () => {
  it.each<[string, ColumnSource]>([
    ["Price * Qty", { kind: "product", headers: ["Price", "Qty"] }],
    ["Price x Qty", { kind: "product", headers: ["Price", "Qty"] }],
    ["售价×销售数量", { kind: "product", headers: ["售价", "销售数量"] }],
    ["Price × Qty × Rate", { kind: "product", headers: ["Price", "Qty", "Rate"] }],
    ["Price [EUR] × Qty", { kind: "product", headers: ["Price [EUR]", "Qty"] }],
    ["[Price × 2] * Qty", { kind: "product", headers: ["Price × 2", "Qty"] }],
    ["Stage=Won|Shipped", { kind: "rows", header: "Stage", values: ["Won", "Shipped"], counted: true }],
    ["Status <> Cancelled", { kind: "rows", header: "Status", values: ["Cancelled"], counted: false }],
    ["A - B", { kind: "difference", headers: ["A", "B"] }],
    ["Gross − Refunds", { kind: "difference", headers: ["Gross", "Refunds"] }],
    ["First & Last", { kind: "joined-text", headers: ["First", "Last"] }],
    ["CustomerId → Customer[CustomerId] → SupportRepId", { kind: "through", header: "CustomerId", steps: [{ block: "Customer", key: "CustomerId", take: "SupportRepId" }] }],
    ["CustomerId→Customer[CustomerId]→SupportRepId", { kind: "through", header: "CustomerId", steps: [{ block: "Customer", key: "CustomerId", take: "SupportRepId" }] }],
    ["Order → Orders[Id] → Customer → Customers[Key] → Rep", {
      kind: "through", header: "Order", steps: [{ block: "Orders", key: "Id", take: "Customer" }, { block: "Customers", key: "Key", take: "Rep" }],
    }],
    ["客户 → [客户 & 区域][客户 ID] → 业务员", { kind: "through", header: "客户", steps: [{ block: "客户 & 区域", key: "客户 ID", take: "业务员" }] }],
    ["M01 … M12", { kind: "wide", first: "M01", last: "M12" }],
    ["M01 ... M12", { kind: "wide", first: "M01", last: "M12" }],
    ["M01...M12", { kind: "wide", first: "M01", last: "M12" }],
    ["1月…12月", { kind: "wide", first: "1月", last: "12月" }],
    ['"Sales amount"', { kind: "constant", value: "Sales amount" }],
    ['="Sales amount"', { kind: "constant", value: "Sales amount" }],
    ["“销售额”", { kind: "constant", value: "销售额" }],
    ['""', { kind: "constant", value: "" }],
    ["  Net sales  ", { kind: "column", header: "Net sales" }],
    ["[Net sales]", { kind: "column", header: "Net sales" }],
    ["Amount [EUR]", { kind: "column", header: "Amount [EUR]" }],
    ["Price-list", { kind: "column", header: "Price-list" }],
    ["R&D", { kind: "column", header: "R&D" }],
    ["Box", { kind: "column", header: "Box" }],
    ["A - B - C", { kind: "column", header: "A - B - C" }],
  ])("%s", (text, one) => expect(readSource(text)).toEqual(one));

  it.each(["", "   ", "\n"])("%j is no source", (text) => expect(readSource(text)).toBeNull());
  it.each(["A → B", "A → B[C]", "A → B[C] → D → E", "A → B[C] → D → E[F]", "A → → C"])("%s breaks off and is no source", (text) => expect(readSource(text)).toBeNull());
});

it.each<[string, readonly string[]]>([
  ["Amount", ["Amount"]],
  ["Price × Qty", ["Price", "Qty"]],
  ["Gross − Refunds", ["Gross", "Refunds"]],
  ["First & Last", ["First", "Last"]],
  ["CustomerId → Customer[Id] → Rep", ["CustomerId"]],
  ["M01 … M12", ["M01", "M12"]],
  ['"2024"', []],
])("of its own block %s reads %j", (text, read) => {
  const one = readSource(text);
  expect(one === null ? null : headersOf(one)).toEqual(read);
});
