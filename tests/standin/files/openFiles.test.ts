import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook, writeWorkbook, type Loss } from "../../../src/standin/files";
import { createWorkbook } from "../../../src/standin/model";

const relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (...lines: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relationship}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

/** A workbook of one sheet, with parts put in or replaced. */
async function workbookWith(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const model = createWorkbook({ emptySheet: false, calculator: null });
  model.addSheet("Data").load(0, 0, "A");
  const zip = unzipSync(await writeWorkbook(model));
  return zipSync({ ...zip, ...Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])) });
}
async function lossesWith(parts: Readonly<Record<string, string>>): Promise<readonly Loss[]> {
  const read = await readWorkbook(await workbookWith(parts), { calculator: null });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value.losses;
}
const sheetRels = "xl/worksheets/_rels/sheet1.xml.rels";

describe("what a saved copy would lose", () => {
  it("is nothing for a plain workbook", async () => expect(await lossesWith({})).toEqual([]));

  it.each<readonly [string, Readonly<Record<string, string>>, Loss]>([
    ["a chart", { [sheetRels]: rels(["drawing", "/xl/drawings/drawing1.xml"]), "xl/drawings/drawing1.xml": "<d><xdr:twoCellAnchor></xdr:twoCellAnchor></d>", "xl/drawings/_rels/drawing1.xml.rels": rels(["chart", "../charts/chart1.xml"]) }, { kind: "chart", sheet: "Data", count: 1 }],
    ["a shape", { [sheetRels]: rels(["drawing", "../drawings/drawing1.xml"]), "xl/drawings/drawing1.xml": "<d><xdr:oneCellAnchor></xdr:oneCellAnchor><xdr:oneCellAnchor></xdr:oneCellAnchor></d>" }, { kind: "drawing", sheet: "Data", count: 2 }],
    ["a pivot table", { [sheetRels]: rels(["pivotTable", "../pivotTables/pivotTable1.xml"]) }, { kind: "pivot", sheet: "Data", count: 1 }],
    ["comments", { [sheetRels]: rels(["comments", "../comments1.xml"]), "xl/comments1.xml": "<comments><comment ref='A1'/><comment ref='A2'/></comments>" }, { kind: "comment", sheet: "Data", count: 2 }],
    ["macros", { "xl/vbaProject.bin": "x" }, { kind: "macro", sheet: null, count: 1 }],
    ["a link to another workbook", { "xl/externalLinks/externalLink1.xml": "<x/>" }, { kind: "external-link", sheet: null, count: 1 }],
    ["a connection", { "xl/connections.xml": "<x/>" }, { kind: "query", sheet: null, count: 1 }],
    ["custom XML", { "customXml/item1.xml": "<x/>" }, { kind: "custom-xml", sheet: null, count: 1 }],
  ])("names %s", async (_, parts, loss) => expect(await lossesWith(parts)).toEqual([loss]));
});

describe("what is no workbook", () => {
  const utf16 = (text: string): readonly number[] => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
  const compound = (directory: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0]);
    bytes.set(utf16(directory), 512);
    return bytes;
  };
  it.each([
    ["nothing", new Uint8Array(), "not-a-workbook"],
    ["text", strToU8("a,b\n1,2"), "not-a-workbook"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
    ["half a zip", zipSync({ "a.txt": strToU8("a") }).slice(0, 20), "damaged"],
    ["a locked file", compound("EncryptedPackage"), "encrypted"],
    ["an .xls", compound("Workbook"), "old-format"],
  ] as const)("says so of %s", async (_, bytes, kind) => {
    expect(await readWorkbook(bytes, { calculator: null })).toEqual({ ok: false, error: { kind } });
  });

  it("says so of a workbook whose sheet is broken", async () => {
    expect(await readWorkbook(await workbookWith({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }), { calculator: null })).toEqual({ ok: false, error: { kind: "damaged" } });
  });
});

describe("files of other programs", () => {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const styles = `<styleSheet ${main}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

  it("counts the days of a 1904 workbook from 1900", async () => {
    const bytes = await workbookWith({});
    const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array()).replace("<workbookPr/>", '<workbookPr date1904="1"/>');
    const sheet = `<worksheet ${main}><sheetData><row r="1"><c r="A1" s="1"><v>44376</v></c><c r="B1"><v>44376</v></c></row></sheetData></worksheet>`;
    const read = await readWorkbook(await workbookWith({ "xl/workbook.xml": workbook, "xl/styles.xml": styles, "xl/worksheets/sheet1.xml": sheet }), { calculator: null });
    expect(read.ok && [read.value.model.sheets[0]?.value(0, 0), read.value.model.sheets[0]?.value(0, 1)]).toEqual([45838, 44376]);
  });

  it("reads inline text, shared formulas, and a table at an absolute path without a name attribute", async () => {
    const sheet = `<worksheet ${main} xmlns:r="${relationship}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>No</t></is></c><c r="B1" t="inlineStr"><is><t>Twice</t></is></c></row>` +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>8</v></c></row><row r="3"><c r="A3"><v>5</v></c><c r="B3"><f t="shared" si="0"/><v>10</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';
    const table = `<table ${main} id="1" displayName="Numbers" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="No"/><tableColumn id="2" name="Twice"/></tableColumns></table>`;
    const read = await readWorkbook(await workbookWith({ "xl/worksheets/sheet1.xml": sheet, [sheetRels]: rels(["table", "/xl/tables/table1.xml"]), "xl/tables/table1.xml": table }), { calculator: null });
    if (!read.ok) throw new Error(read.error.kind);
    const [first] = read.value.model.sheets;
    expect(read.value.model.table("Numbers")?.columns.map(({ name }) => name)).toEqual(["No", "Twice"]);
    expect([first?.value(0, 0), first?.formula(2, 1)]).toEqual(["No", "=A3*2"]);
    expect(read.value.losses).toEqual([]);
  });

  it("keeps merged cells and links in a saved copy while they still fit", async () => {
    const sheet = `<worksheet ${main} xmlns:r="${relationship}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>site</t></is></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>` +
      '<hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="Go"/></hyperlinks></worksheet>';
    const link = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}/hyperlink" Target="https://example.com/?a=1&amp;b=2" TargetMode="External"/></Relationships>`;
    const read = await readWorkbook(await workbookWith({ "xl/worksheets/sheet1.xml": sheet, [sheetRels]: link }), { calculator: null });
    if (!read.ok) throw new Error(read.error.kind);
    const written = async (): Promise<readonly string[]> => {
      const zip = unzipSync(await writeWorkbook(read.value.model));
      return ["xl/worksheets/sheet1.xml", sheetRels].map((path) => strFromU8(zip[path] ?? new Uint8Array()));
    };
    const [kept, keptRels] = await written();
    expect(kept).toContain('<mergeCell ref="A1:B2"/>');
    expect(kept).toContain('<hyperlink ref="A1" r:id="rId1" tooltip="Go"/>');
    expect(keptRels).toContain('Target="https://example.com/?a=1&amp;b=2" TargetMode="External"');
    read.value.model.sheets[0]?.load(1, 1, "in the way");
    read.value.model.sheets[0]?.load(0, 0, "other text");
    const [dropped, droppedRels] = await written();
    expect(dropped).not.toMatch(/mergeCell|hyperlink/);
    expect(droppedRels).toBe("");
  });

  it("reads validations that name another sheet, which Excel keeps in an extension", async () => {
    const sheet = `<worksheet ${main}><sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">` +
      '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B5 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>';
    const read = await readWorkbook(await workbookWith({ "xl/worksheets/sheet1.xml": sheet }), { calculator: null });
    const areas = read.ok ? read.value.model.sheets[0]?.validations.flatMap((validation) => validation.areas) : [];
    expect(areas).toEqual([{ row: 1, column: 1, rows: 4, columns: 1 }, { row: 1, column: 3, rows: 1, columns: 1 }]);
    expect(read.ok && read.value.model.sheets[0]?.validations[0]?.rule).toEqual({ type: "list", source: "=Lists!$A$1:$A$3", inCellDropDown: true });
  });

  it("keeps a totals row with its sum", async () => {
    const sheet = `<worksheet ${main} xmlns:r="${relationship}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>No</t></is></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><f>SUBTOTAL(109,Numbers[No])</f><v>4</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;
    const table = `<table ${main} id="1" name="Numbers" displayName="Numbers" ref="A1:A3" totalsRowCount="1"><autoFilter ref="A1:A2"/><tableColumns count="1"><tableColumn id="1" name="No" totalsRowFunction="sum"/></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`;
    const read = await readWorkbook(await workbookWith({ "xl/worksheets/sheet1.xml": sheet, [sheetRels]: rels(["table", "../tables/table1.xml"]), "xl/tables/table1.xml": table }), { calculator: null });
    if (!read.ok) throw new Error(read.error.kind);
    expect(read.value.model.table("Numbers")).toMatchObject({ showTotals: true, area: { row: 0, column: 0, rows: 3, columns: 1 } });
    const zip = unzipSync(await writeWorkbook(read.value.model));
    expect(strFromU8(zip["xl/tables/table1.xml"] ?? new Uint8Array())).toMatch(/ref="A1:A3" totalsRowCount="1"><autoFilter ref="A1:A2">.*totalsRowFunction="sum"/);
  });
});
