import { findBlocks } from "../../../src/domain/discovery/findBlocks";
import { drawn, inWords } from "./sheetDrawing";

/** [what is drawn, the drawing, the blocks in reading order] */
type Case = readonly [string, string, readonly string[]];

const blocksOf = (drawing: string): readonly string[] => findBlocks(drawn(drawing)).map(inWords);

describe("where the header is", () => {
  it.each<Case>([
    ["a plain table", "Name|Region|Sales\nAnn|North|5\nBob|South|7\nCid|East|9", ["table A1:C4"]],
    ["a title directly above", "Sales report\nName|Region|Sales\nAnn|North|5\nBob|South|7", ["table A2:C4"]],
    ["a title and a blank row", "Sales report\n\nName|Region|Sales\nAnn|North|5\nBob|South|7", ["table A3:C5"]],
    ["a report preamble", "Sales report\nReport generated 2024-01-02\nFilters: Region = all\n单位：万元\n\nName|Region|Sales\nAnn|North|5\nBob|South|7", ["table A6:C8"]],
    ["a preamble of labels and values", "Report|Sales by rep\nGenerated|2024-01-02\n\nName|Region|Sales\nAnn|North|5\nBob|South|7", ["table A4:C6"]],
    ["a centred title", "||Sales report\nName|Region|Sales|Date\nAnn|North|5|45000\nBob|South|7|45001", ["table A2:D4"]],
    ["all columns text", "Account|Owner|Stage|City\nAcme|Ann|Won|Paris\nBolt|Bob|Lost|Rome\nCore|Ann|Open|Oslo", ["table A1:D4"]],
    ["all columns text under a title", "CRM export\nAccount|Owner|Stage|City\nAcme|Ann|Won|Paris\nBolt|Bob|Lost|Rome", ["table A2:D4"]],
    ["years as headers", "Name|2021|2022|2023\nAnn|5|6|7\nBob|8|9|10", ["table A1:D3"]],
    ["dates as headers", "Name|45292|45323|45352|45383\nAnn|5|6|7|2\nBob|8|9|10|3", ["table A1:E3"]],
    ["years as headers of names", "Product|Region|2021|2022\nPen|North|5|6\nInk|South|8|9", ["table A1:D3"]],
    ["months as headers over amounts that could be days", "Name|45292|45323|45352\nAnn|45000|52000|48000\nBob|41000|40000|60000", ["table A1:D3"]],
    ["days as headers", "Name|45293|45294|45295\nAnn|5|6|7\nBob|8|9|10", ["table A1:D3"]],
    ["names that come twice", "Name|Q1|Q2|Q1|Q2\nAnn|1|2|3|4\nBob|5|6|7|8", ["table A1:E3"]],
    ["a crosstab with an empty corner", "|North|South\nAnn|5|6\nBob|8|9", ["table A1:C3"]],
    ["a crosstab of years with an empty corner", "|2021|2022|2023\nAnn|5|6|7\nBob|8|9|10", ["table A1:D3"]],
    ["one column", "Name\nAnn\nBob\nCid", ["table A1:A4"]],
    ["one column, two names", "姓名\n张三\n李四", ["table A1:A3"]],
    ["one data row", "Name|Region|Sales\nAnn|North|5", ["table A1:C2"]],
    ["one data row of texts", "Name|Region|Owner\nAnn|North|Bob", ["table A1:C2"]],
    ["a header and nothing else", "Name|Region|Sales", ["table A1:C1"]],
    ["two headers and nothing else", "工号|姓名", ["table A1:B1"]],
    ["rows without a header", "5|6|7\n8|9|10\n4|4|2", ["bare A1:C3"]],
    ["nothing", "||\n||", []],
  ])("%s", (_, drawing, found) => expect(blocksOf(drawing)).toEqual(found));

  it("no rows at all", () => expect(findBlocks({ sheet: "S", firstRow: 1, firstColumn: 1, rowCount: 0, head: [], tail: [] })).toEqual([]));
  it("counts from where the used range begins", () => expect(findBlocks(drawn("Name|Sales\nAnn|5\nBob|7", 4, 3)).map(inWords)).toEqual(["table C4:D6"]));
  it("keeps the texts above as title, one a row", () =>
    expect(findBlocks(drawn("Sales report|2024\n单位：万元\n\nName|Region|Sales\nAnn|North|5\nBob|South|7"))).toMatchObject([{ title: ["Sales report 2024", "单位：万元"], headerRow: 4, firstRow: 5 }]));
});

describe("columns", () => {
  const headersOf = (drawing: string): readonly (readonly [string, number])[] => findBlocks(drawn(drawing)).flatMap(({ columns }) => columns.map(({ header, column }) => [header, column] as const));

  it.each<readonly [string, string, readonly (readonly [string, number])[]]>([
    ["numbers are headers as text", "Name|2021|45292\nAnn|5|6\nBob|8|9", [["Name", 1], ["2021", 2], ["45292", 3]]],
    ["an empty header over data stays", "Name||Sales\nAnn|x|5\nBob|y|7", [["Name", 1], ["", 2], ["Sales", 3]]],
    ["a crosstab's corner stays", "|North|South\nAnn|5|6\nBob|8|9", [["", 1], ["North", 2], ["South", 3]]],
    ["a spacer is dropped", "Name|Region||Sales|Date\nAnn|North||5|45000\nBob|South||7|45001", [["Name", 1], ["Region", 2], ["Sales", 4], ["Date", 5]]],
    ["empty columns at the end are trimmed", "工号|姓名|||\n1001|张三|||\n1002|李四|||", [["工号", 1], ["姓名", 2]]],
    ["labels of a row above stand before", "|2024||2025|\nName|Q1|Q2|Q1|Q2\nAnn|1|2|3|4\nBob|5|6|7|8", [["Name", 1], ["2024 Q1", 2], ["2024 Q2", 3], ["2025 Q1", 4], ["2025 Q2", 5]]],
    ["so do labels of text", "|上半年||下半年|\n姓名|目标|实际|目标|实际\n张三|1|2|3|4\n李四|5|6|7|8", [["姓名", 1], ["上半年 目标", 2], ["上半年 实际", 3], ["下半年 目标", 4], ["下半年 实际", 5]]],
    ["labels from the first column on", "Person||Result|\nName|Region|Goal|Actual\nAnn|North|3|4\nBob|South|7|8", [["Person Name", 1], ["Person Region", 2], ["Result Goal", 3], ["Result Actual", 4]]],
    ["a header merged over both rows is one", "Name|2024||2025|\n|Q1|Q2|Q1|Q2\nAnn|1|2|3|4\nBob|5|6|7|8", [["Name", 1], ["2024 Q1", 2], ["2024 Q2", 3], ["2025 Q1", 4], ["2025 Q2", 5]]],
    ["a title is no label", "Sales 2024|||\nName|Q1|Q2|Q3\nAnn|1|2|3\nBob|5|6|7", [["Name", 1], ["Q1", 2], ["Q2", 3], ["Q3", 4]]],
    ["labels under a title", "Sales\n|2024||2025|\nName|Q1|Q2|Q1|Q2\nAnn|1|2|3|4\nBob|5|6|7|8", [["Name", 1], ["2024 Q1", 2], ["2024 Q2", 3], ["2025 Q1", 4], ["2025 Q2", 5]]],
  ])("%s", (_, drawing, columns) => expect(headersOf(drawing)).toEqual(columns));
});

describe("several blocks", () => {
  it.each<Case>([
    ["below one another", "ship_type|Notes|ship_cost\nair|fast|10\nsea|slow|3\nrail|ok|5\nroad|ok|4\n\n\n||Name|Region|Sales\n||Ann|North|5\n||Bob|South|7", ["table A1:C5", "table C8:E10"]],
    ["below one another, the same columns", "Name|Sales\nAnn|5\nBob|7\n\nProduct|Price\nPen|3\nInk|4", ["table A1:B3", "table A5:B7"]],
    ["below one another, all text", "Account|Owner|City\nAcme|Ann|Paris\nBolt|Bob|Rome\n\n\nProduct|Maker|Colour|Kind\nPen|Pilot|red|gel\nInk|Quink|blue|bottle", ["table A1:C3", "table A6:D8"]],
    ["below one another, a title each", "North\nName|Sales\nAnn|5\nBob|7\n\nSouth\nName|Sales\nCid|3\nDee|4", ["table A2:B4", "table A7:B9"]],
    ["side by side, other extents", "Name|Sales||Product|Price\nAnn|5||Pen|3\nBob|7||Ink|4\nCid|8||\nDee|9||", ["table A1:B5", "table D1:E3"]],
    ["side by side, the same names again", "Name|Sales||Name|Sales\nAnn|5||Cid|3\nBob|7||Dee|4", ["table A1:B3", "table D1:E3"]],
    ["side by side, from different rows", "Name|Sales||\nAnn|5||Product|Price\nBob|7||Pen|3\nCid|8||Ink|4", ["table A1:B4", "table D2:E4"]],
    ["side by side above another", "Name|Sales||Product|Price\nAnn|5||Pen|3\nBob|7||Ink|4\nCid|8||\n\nCity|Size\nParis|9\nRome|3", ["table A1:B4", "table D1:E3", "table A6:B8"]],
  ])("%s", (_, drawing, found) => expect(blocksOf(drawing)).toEqual(found));
});

describe("blank rows inside", () => {
  it.each<Case>([
    ["one", "Name|Region|Sales\nAnn|North|5\nBob|South|7\n\nCid|East|8\nDee|West|9", ["table A1:C6"]],
    ["two of them apart", "Name|Region|Sales\nAnn|North|5\n\nBob|South|7\nCid|East|8\n\nDee|West|9", ["table A1:C7"]],
    ["all text", "Account|Owner|City\nAcme|Ann|Paris\nBolt|Bob|Rome\n\nCore|Ann|Oslo", ["table A1:C5"]],
    ["after the first row", "Name|Sales\nAnn|5\n\nBob|7\nCid|8", ["table A1:B5"]],
    ["right below the header", "Name|Region|Sales\n\nAnn|North|5\nBob|South|7", ["table A1:C4"]],
  ])("%s", (_, drawing, found) => expect(blocksOf(drawing)).toEqual(found));
  it("counts as row but is no sample", () => expect(findBlocks(drawn("Name|Sales\nAnn|5\nBob|7\n\nCid|8"))).toMatchObject([{ rowCount: 4, sample: [["Ann", 5], ["Bob", 7], ["Cid", 8]] }]));
});

describe("totals", () => {
  it.each<Case>([
    ["at the end", "Name|Region|Sales\nAnn|North|5\nBob|South|7\nTotal||12", ["table A1:C3 without 4"]],
    ["at the end, in Chinese", "姓名|地区|销售额\n张三|华东|5\n李四|华北|7\n合 计||12", ["table A1:C3 without 4"]],
    ["after a blank row", "Name|Region|Sales\nAnn|North|5\nBob|South|7\n\nTotal||12", ["table A1:C3 without 5"]],
    ["two at the end", "Name|Region|Sales\nAnn|North|5\nBob|South|7\nTotal||12\nAverage||6", ["table A1:C3 without 4, 5"]],
    ["numbers that are the sums", "Name|Region|Sales|Units\nAnn|North|5|1\nBob|South|7|2\nCid|East|8|3\n||20|6", ["table A1:D4 without 5"]],
    ["without a label after a blank row", "Name|Region|Sales|Units\nAnn|North|5|1\nBob|South|7|2\nCid|East|8|3\n\n||20|6", ["table A1:D4 without 6"]],
    ["numbers that are not the sums", "Name|Region|Sales|Units\nAnn|North|5|1\nBob|South|7|2\nCid|East|8|3\n||21|6", ["table A1:D5"]],
    ["subtotals inside", "Region|Name|Sales\nNorth|Ann|5\nNorth|Bob|7\nNorth Total||12\nSouth|Cid|8\nSouth|Dee|1\nSouth Total||9\nGrand Total||21", ["table A1:C6 without 4, 7, 8"]],
    ["subtotals do not spoil the sum", "Region|Name|Sales\nNorth|Ann|5\nNorth|Bob|7\n|小计|12\nSouth|Cid|8\n||20", ["table A1:C5 without 4, 6"]],
    ["a header again", "Name|Region|Sales\nAnn|North|5\nBob|South|7\nName|Region|Sales\nCid|East|8\nDee|West|9", ["table A1:C6 without 4"]],
    ["a header again, with blank row", "Name|Region|Sales\nAnn|North|5\nBob|South|7\n\nName|Region|Sales\nCid|East|8\nDee|West|9", ["table A1:C7 without 5"]],
    ["a header of texts again", "Account|Owner|City\nAcme|Ann|Paris\nBolt|Bob|Rome\nAccount|Owner|City\nCore|Ann|Oslo", ["table A1:C5 without 4"]],
    ["totals in a one-column label table", "Name|Sales\nAnn|5\nBob|7\nTotal|12", ["table A1:B3 without 4"]],
    ["nor for one that could be a total's", "Customer|Region|Sales\nAcme|North|5\nTotal Wine|South|7\nBolt|East|9", ["table A1:C4"]],
    ["nobody is left out for their name", "Name|Region|Sales\nAnn|North|5\nTotally Fine Ltd|South|7", ["table A1:C3"]],
  ])("%s", (_, drawing, found) => expect(blocksOf(drawing)).toEqual(found));
  it("are not in the sample", () => expect(findBlocks(drawn("Region|Name|Sales\nNorth|Ann|5\nNorth Total||5\nSouth|Cid|8\nTotal||13"))).toMatchObject([{ sample: [["North", "Ann", 5], ["South", "Cid", 8]] }]));
});

describe("notes", () => {
  it.each<Case>([
    ["directly below", "Name|Region|Sales\nAnn|North|5\nBob|South|7\nNote: without tax", ["table A1:C3"]],
    ["after a blank row", "Name|Region|Sales\nAnn|North|5\nBob|South|7\n\nSource: ERP", ["table A1:C3"]],
    ["below totals", "姓名|地区|销售额\n张三|华东|5\n李四|华北|7\n合计||12\n制表人：王五", ["table A1:C3 without 4"]],
    ["below totals and a blank row", "姓名|地区|销售额\n张三|华东|5\n李四|华北|7\n合计||12\n\n制表人：王五", ["table A1:C3 without 4"]],
    ["below two columns", "Name|Sales\nAnn|5\nBob|7\nNote: without tax", ["table A1:B3"]],
    ["several", "Name|Region|Sales\nAnn|North|5\nBob|South|7\n\nNote: without tax\nSource: ERP", ["table A1:C3"]],
    ["a column of them beside, after a blank one", "Order|Date|State||Remarks\nA1|45000|open||Notes\nA2|45001|done||\nA3|45002|open||Looks ok", ["table A1:C4"]],
  ])("%s", (_, drawing, found) => expect(blocksOf(drawing).filter((block) => block.startsWith("table"))).toEqual(found));
});

describe("what is no table", () => {
  it.each<Case>([
    ["numbered instructions", "How to use this workbook\n1. Fill in the Employees sheet with one row for each person.\n2. Fill in the Targets sheet.\n3. Press Refresh and read the Scorecard.", ["text"]],
    ["prose with blank rows", "Read me first\n\nThis workbook holds the sales of the year, by person and by region.\n\nPlease do not change the formulas on the second sheet.", ["text"]],
    ["a form", "Name:|Ann\nDepartment:|Sales\nManager:|Bob", ["pairs"]],
    ["a form of values", "Report date|45000\nPrepared by|Ann\nCurrency|EUR\nRate|1.1", ["pairs"]],
    ["one pair", "Date|43831", ["pairs"]],
  ])("%s", (_, drawing, shapes) => expect([...new Set(findBlocks(drawn(drawing)).map(({ shape }) => shape))]).toEqual(shapes));
});

describe("sheets people sent", () => {
  it("orders with a date and a notes column beside them", () => {
    const rows = Array.from({ length: 9 }, (_, index) => `|${1000 + index}|${45000 + index}|TX|high|book||${index === 0 ? "Check this one out" : index === 8 ? "Looks ok" : ""}`);
    const blocks = findBlocks(drawn(["|||||||||Date|43831", "|order id|order date|state|priority|item_type||Notes", ...rows].join("\n")));
    expect(blocks.filter(({ shape }) => shape === "table").map(inWords)).toEqual(["table B2:F11"]);
    expect(blocks.map(({ title }) => title)).toEqual(blocks.map(() => []));
  });
  it("costs, two blank rows, then another table to the right", () =>
    expect(blocksOf("ship_type|Notes|ship_cost\nair|fast|10\nsea||3\nrail|ok|5\nroad||4\n\n\n||item|qty|price\n||a|1|2\n||b|2|3\n||c|1|2\n||d|2|3\n||e|1|2\n||f|2|3\n||g|1|2\n||h|2|3")).toEqual(["table A1:C5", "table C8:E16"]));
  it("people with empty columns after them", () => expect(findBlocks(drawn("工号|姓名|||\n1001|张三|||\n1002|李四|||"))).toMatchObject([{ columns: [{ header: "工号", column: 1 }, { header: "姓名", column: 2 }], rowCount: 2 }]));
});

describe("large sheets", () => {
  const line = (index: number): readonly (string | number)[] => [`P${index}`, "North", index + 1];
  const head = [["Name", "Region", "Sales"], ...Array.from({ length: 299 }, (_, index) => line(index))];
  const large = (tail: readonly (readonly (string | number)[])[]) => ({ sheet: "S", firstRow: 3, firstColumn: 2, rowCount: 10_000, head, tail });

  it("a table that reaches the end of what was read goes on to the end of the sheet", () => {
    const [block, ...rest] = findBlocks(large([line(1), line(2), line(3)]));
    expect(rest).toEqual([]);
    expect(block).toMatchObject({ headerRow: 3, firstRow: 4, rowCount: 9_999, totalRows: [] });
    expect(block?.sample.length).toBe(302);
    expect(block?.sample.at(-1)).toEqual(["P3", "North", 4]);
  });
  it("but not over totals, blanks and notes at the end", () =>
    expect(findBlocks(large([line(1), line(2), ["Total", "", 99], ["", "", ""], ["Source: ERP", "", ""]]))).toMatchObject([{ rowCount: 9_996, totalRows: [10_000] }]));
  it("subtotals that were seen at the end are named where they are", () =>
    expect(findBlocks(large([line(1), ["North total", "", 5], line(2)]))).toMatchObject([{ rowCount: 9_999, totalRows: [10_001] }]));
  it("a table that ends before stays as it is", () => {
    const short = [["Name", "Region", "Sales"], line(1), line(2), ["", "", ""], ["", "", ""], ["", "", ""], ...Array.from({ length: 20 }, () => ["", "", ""])];
    expect(findBlocks({ ...large([["", "", "x"]]), head: short })).toMatchObject([{ rowCount: 2 }]);
  });
  it.each([["numbers", (index: number) => index], ["texts", (index: number) => `T${index}`]])("a blank row after each row does not make it slow: %s", (_, last) => {
    const spaced = Array.from({ length: 20_000 }, (__, index) => (index % 2 === 0 ? [`P${index}`, "North", last(index)] : ["", "", ""]));
    const started = performance.now();
    expect(findBlocks({ sheet: "S", firstRow: 1, firstColumn: 1, rowCount: 20_001, head: [["Name", "Region", "Sales"], ...spaced], tail: [] })).toMatchObject([{ rowCount: 19_999 }]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
