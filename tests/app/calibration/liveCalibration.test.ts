import { calibrationOf } from "../../../src/app/calibration/calibrationOf";
import { refresh, type Refreshed } from "../../../src/app/refresh";
import { day } from "../../../src/domain/units";
import type { OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { TableContent } from "../../../src/app/ports/workbookPort";
import { aWorkbook, outputOf, quarter, refreshWell, type Tables } from "../support/aWorkbook";

/** Fourteen people: eight with Lee, four with Kim, two with Park; what each sold of 100 gives the band. */
const sold = [120, 112, 104, 101, 96, 92, 88, 70, 118, 103, 91, 60, 108, 95];
const managerOf = (index: number): string => (index < 8 ? "Lee" : index < 12 ? "Kim" : "Park");
const aTeam = (names: { readonly team?: (index: number) => string; readonly bands?: Tables[string] } = {}): Tables => ({
  Employees: [["Employee ID", "Name", "Team", "Manager"], ...sold.map((_, index) => [`E${index + 1}`, `Person ${index + 1}`, names.team?.(index) ?? (index < 10 ? "North" : "South"), managerOf(index)])],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...sold.map((_, index) => [`E${index + 1}`, "Sales amount", quarter.start, quarter.end, 100, 100])],
  Sales: [["Date", "Employee", "Amount"], ...sold.map((amount, index) => [quarter.start + index, `E${index + 1}`, amount])],
  Bands: names.bands ?? [["Band", "From", "Meaning", "Guideline %"], ["S", 110, "", 5], ["A", 100, "", 25], ["B", 85, "", 40], ["C", 70, "", 20], ["D", 0, "", 10]],
});

const rowsOf = (table: TableContent | undefined): readonly Readonly<Record<string, unknown>>[] =>
  (table?.values ?? []).map((row) => Object.fromEntries(table?.headers.map((header, index) => [header, row[index]]) ?? []));

function write({ model }: OpenWorkbook, id: string, header: string, text: string): void {
  const table = model.table("Summary");
  const column = table?.columns.findIndex(({ name }) => name === header) ?? -1;
  if (!table || column < 0) throw new Error(`no column ${header}`);
  const { sheet, area } = table;
  for (let row = area.row + 1; row < area.row + area.rows; row++) if (sheet.value(row, area.column) === id) return sheet.enter({ row, column: area.column + column, rows: 1, columns: 1 }, [[text]]);
  throw new Error(`no row ${id}`);
}
/** What the sheet shows now, without a refresh. */
async function shown({ workbook }: OpenWorkbook, name: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const read = await workbook.readTables([name]);
  if (!read.ok) throw new Error("not read");
  return rowsOf(read.value[0]);
}

/** Every number the sheets show against the program's own. */
async function agrees(opened: OpenWorkbook, done: Refreshed): Promise<void> {
  const tables = await opened.workbook.readTables(["Summary"]);
  if (!tables.ok) throw new Error("not read");
  const groups = calibrationOf(done.scored, tables.value);
  const [sheet, distribution] = [await shown(opened, "Calibration"), await shown(opened, "RatingDistribution")];
  expect(sheet.map((row) => [row["People"], row["Agreed ratings"], typeof row["Mean total"] === "number" ? Math.round(row["Mean total"] * 1e9) / 1e9 : null]))
    .toEqual(groups.map(({ people, given, mean }) => [people, given, mean === null ? null : Math.round(mean * 1e9) / 1e9]));
  expect(distribution.map((row) => [row["Band"], row["Suggested"], row["Agreed"], Math.round(Number(row["Share"]) * 1e9)]))
    .toEqual(groups.flatMap(({ bands }) => bands.map(({ band, suggested, agreed, share }) => [band, suggested, agreed, Math.round((share ?? 0) * 1e9)])));
}

describe("calibration sheets", () => {
  it("show what the program works out, and follow an agreed rating at once", async () => {
    const opened = await aWorkbook(aTeam());
    const done = await refreshWell(opened.workbook);
    await agrees(opened, done);
    const all = async (): Promise<unknown> => (await shown(opened, "RatingDistribution")).filter(({ Kind }) => Kind === "Everybody").map((row) => [row["Band"], row["Suggested"], row["Agreed"], row["By guideline"], row["Difference"]]);
    // 1.1 is 120 points, 1 is 100, 0.9 is 80, 0.8 is 60: 120, 118, 112 and 108 (116 points) are S; 104, 103, 101 A; 96, 95 B; 92, 91, 88 C; 70, 60 D.
    expect(await all()).toEqual([["S", 4, 4, 1, 3], ["A", 3, 3, 3, 0], ["B", 2, 2, 6, -4], ["C", 3, 3, 3, 0], ["D", 2, 2, 1, 1]]);
    write(opened, "E8", "Agreed rating", "C");
    write(opened, "E1", "Agreed rating", "A");
    expect(await all()).toEqual([["S", 4, 3, 1, 2], ["A", 3, 4, 3, 1], ["B", 2, 2, 6, -4], ["C", 3, 4, 3, 1], ["D", 2, 1, 1, 0]]);
    await agrees(opened, done);
    expect((await shown(opened, "Calibration")).map((row) => [row["Kind"], row["Group"], row["People"], row["Agreed ratings"]])).toEqual([
      ["Everybody", "Everybody", 14, 2], ["Team", "North", 10, 2], ["Team", "South", 4, 0], ["Manager", "Lee", 8, 2], ["Manager", "Kim", 4, 0], ["Manager", "Park", 2, 0],
    ]);
    opened.close();
  });

  it("tells too small a group by its size alone, and sets no small distribution beside a guideline", async () => {
    const opened = await aWorkbook(aTeam());
    await refreshWell(opened.workbook);
    const [sheet, distribution] = [await shown(opened, "Calibration"), await shown(opened, "RatingDistribution")];
    expect(sheet.find(({ Group }) => Group === "Park")).toMatchObject({ People: 2, "Mean total": "", "Median total": "", "Leniency of agreed ratings": "2 people: too few to show more without showing who." });
    expect(distribution.filter(({ Group }) => Group === "Park")).toEqual([]);
    expect(distribution.find(({ Group }) => Group === "South")).toMatchObject({ "By guideline": "", Difference: "", "What it says": "4 people: a distribution of fewer than 10 says little, so it is not set beside a guideline." });
    expect(distribution[0]?.["What it says"]).toBe("Information, not a quota.");
    opened.close();
  });

  it.each<readonly [string, Parameters<typeof aTeam>[0], string]>([
    ["teams that look like patterns", { team: (index) => (index < 7 ? "N*" : "North") }, "C"],
    ["teams that look like numbers", { team: (index) => (index < 7 ? "7" : "007") }, "C"],
    ["teams spelled two ways", { team: (index) => (index < 4 ? "North" : index < 8 ? "North  " : index < 11 ? "ＮＯＲＴＨ" : "South") }, "C"],
    ["bands that are numbers", { bands: [["Band", "From"], [5, 110], [4, 100], [3, 85], [2, 70], [1, 0]] }, "4"],
    ["bands without a guideline", { bands: [["Band", "From"], ["Top", 100], ["Rest", 0]] }, "Rest"],
  ])("agree with %s", async (_, names, rating) => {
    const opened = await aWorkbook(aTeam(names));
    await agrees(opened, await refreshWell(opened.workbook));
    write(opened, "E8", "Agreed rating", rating);
    write(opened, "E2", "Agreed rating", "nonsense");
    await agrees(opened, await refreshWell(opened.workbook));
    expect((await refreshWell(opened.workbook)).sheets).toEqual([]);
    opened.close();
  });

  it("leave out people who are gone and periods that are over", async () => {
    const opened = await aWorkbook(aTeam());
    await refreshWell(opened.workbook);
    write(opened, "E1", "Agreed rating", "A");
    write(opened, "E1", "Comment", "gone, but not forgotten");
    opened.model.sheet("Employees data")?.deleteCells({ row: 1, column: 0, rows: 1, columns: 4 }, "Up");
    const left = await refreshWell(opened.workbook);
    await agrees(opened, left);
    expect((await shown(opened, "Calibration"))[0]).toMatchObject({ People: 13, "Agreed ratings": 0 });
    // The next quarter has targets for all: Summary keeps the old row of whoever was rated.
    write(opened, "E2", "Agreed rating", "A");
    const targets = opened.model.sheet("Targets data");
    sold.forEach((__, index) => targets?.enter({ row: 1 + index, column: 2, rows: 1, columns: 2 }, [[quarter.end + 1, quarter.end + 91]]));
    const next = await refreshWell(opened.workbook, { asOf: quarter.end + 91 });
    await agrees(opened, next);
    expect(outputOf(next, "Summary")?.values.filter(([id]) => id === "E2")).toHaveLength(2);
    expect((await shown(opened, "Calibration"))[0]).toMatchObject({ People: 13, "Agreed ratings": 0 });
    opened.close();
  });

  it("are not there where there is nothing to tell", async () => {
    const opened = await aWorkbook();
    expect(outputOf(await refreshWell(opened.workbook), "Calibration")).toBeUndefined();
    opened.close();
  });

  it("are written in Chinese where the workbook is", async () => {
    const opened = await aWorkbook(aTeam());
    const done = await refresh(opened.workbook, { asOf: day(quarter.end), screen: "en-US", locale: "zh-CN", startedOn: "2024-04-01T00:00:00.000Z" });
    if (!done.ok) throw new Error("refused");
    expect(outputOf(done.value, "Calibration")?.sheet).toBe("校准");
    expect(rowsOf(outputOf(done.value, "Calibration"))[0]).toMatchObject({ 类别: "全部", 范围: "全部人员", 人数: 14, 商定等级的宽严: "" });
    expect(rowsOf(outputOf(done.value, "Calibration")).at(-1)).toMatchObject({ 类别: "上级", 范围: "Park", 商定等级的宽严: "共 2 人，人数太少，再细分就会看出是谁。" });
    expect(rowsOf(outputOf(done.value, "RatingDistribution"))[0]).toMatchObject({ 绩效等级: "S", 说明: "仅供参考，不是指标。" });
    opened.close();
  });
});

describe("findings about agreed ratings", () => {
  it("name the cell of a rating that differs without a reason, and of one that is no band; a reason ends the finding", async () => {
    const opened = await aWorkbook(aTeam());
    await refreshWell(opened.workbook);
    const found = (done: Refreshed): unknown => done.issues.filter(({ kind }) => kind.startsWith("rating-")).map(({ kind, place, found: rating, subject, expected }) => [kind, place?.sheet, place?.address, rating, subject, expected]);
    write(opened, "E1", "Agreed rating", "S");
    expect(found(await refreshWell(opened.workbook))).toEqual([]);
    write(opened, "E1", "Agreed rating", "A");
    write(opened, "E3", "Agreed rating", "Z");
    const done = await refreshWell(opened.workbook);
    const headers = outputOf(done, "Summary")?.headers ?? [];
    const [rating, reason] = ["Agreed rating", "Reason for the rating"].map((header) => String.fromCharCode(65 + headers.indexOf(header)));
    expect(headers.indexOf("Reason for the rating")).toBe(headers.indexOf("Agreed rating") + 1);
    expect(found(done)).toEqual([["rating-without-reason", "Summary", `${reason}2`, "A", "Person 1", "S"], ["rating-not-a-band", "Summary", `${rating}4`, "Z", "Person 3", "S, A, B, C, D"]]);
    write(opened, "E1", "Reason for the rating", "One order was a colleague's");
    write(opened, "E3", "Agreed rating", "");
    expect(found(await refreshWell(opened.workbook))).toEqual([]);
    opened.close();
  });

  it("stand at the cell as it is after rows above it were taken away", async () => {
    const opened = await aWorkbook(aTeam());
    await refreshWell(opened.workbook);
    write(opened, "E3", "Agreed rating", "D");
    opened.model.sheet("Employees data")?.deleteCells({ row: 1, column: 0, rows: 1, columns: 4 }, "Up");
    const done = await refreshWell(opened.workbook);
    const issue = done.issues.find(({ kind }) => kind === "rating-without-reason");
    expect(outputOf(done, "Summary")?.values[(issue?.place?.row ?? 0) - 2]?.[0]).toBe("E3");
    opened.close();
  });

  it("tell guideline shares that are not 100, in the cell of the first", async () => {
    const opened = await aWorkbook(aTeam({ bands: [["Band", "From", "Guideline %"], ["Top", 100, 30], ["Rest", 0, 60]] }));
    const done = await refreshWell(opened.workbook);
    expect(done.issues.filter(({ kind }) => kind === "guideline-not-100").map(({ place, found }) => [place?.address, found])).toEqual([["C2", "90"]]);
    expect((await shown(opened, "RatingDistribution")).slice(0, 2).map((row) => row["By guideline"])).toEqual([5, 9]);
    opened.close();
  });
});
