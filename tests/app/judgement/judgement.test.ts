import type { SheetModel } from "../../../src/standin/model";
import type { Cell } from "../../../src/domain/records/rawTable";
import { aWorkbook, outputOf, refreshWell, type Tables } from "../support/aWorkbook";
import { quarter } from "../../domain/support/builders";

const answers = (person: string, relation: string, scores: readonly number[], competency = "Listens"): readonly (readonly Cell[])[] =>
  scores.map((score, index) => [quarter.start + index, person, `${relation} ${index}`, relation, competency, score, index === 0 ? `=cmd ${relation} says` : ""]);

const tables: Tables = {
  Employees: [["Employee ID", "Name"], ["a", "Ann"], ["b", "Bo"], ["c", "Cy"]],
  Targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ...["a", "b", "c"].map((id) => [id, "Sales amount", quarter.start, quarter.end, 100, 100])],
  Sales: [["Date", "Employee", "Amount"], [quarter.start, "a", 90], [quarter.start, "b", 100]],
  Reviews360: [["Period", "Employee", "Reviewer", "Relation", "Competency", "Score", "Comment"],
    ...answers("a", "Manager", [4]), ...answers("a", "Peer", [3, 4, 5]), ...answers("a", "Report", [1, 2]), ...answers("a", "Self", [5]),
    ...answers("c", "Manager", [2]), [quarter.end + 30, "a", "Manager 0", "Manager", "Listens", 1, "later"]],
};

describe("judgement", () => {
  it("joins the figures by Setup's share, in formulas that agree; either counts alone where the other is missing", async () => {
    const { workbook, close } = await aWorkbook(tables);
    const done = await refreshWell(workbook);
    // Ann: attainment 0.9 is 80 points; manager 4 and peers 4 of 1–5 are 90. Bo is judged by nobody, Cy sold nothing.
    expect(done.scored.evaluation.people.map(({ quantities, judgement, total }) => [quantities, judgement, total === null ? null : Math.round(total * 1e9) / 1e9])).toEqual([[80, 90, 83], [100, null, 100], [null, 30, 30]]);
    expect(done.issues.filter(({ kind }) => kind === "formula-disagrees")).toEqual([]);
    const summary = outputOf(done, "Summary");
    const column = (header: string): readonly (Cell | undefined)[] => summary?.values.map((row) => row[summary.headers.indexOf(header)]) ?? [];
    expect(column("Total").map((total) => Math.round(Number(total) * 1e9) / 1e9)).toEqual([83, 100, 30]);
    expect(column("Figures")).toEqual([80, 100, ""]);
    expect(column("Judgement")).toEqual([90, "", 30]);
    expect(column("Counted")).toEqual(["70 % figures, 30 % judgement", "Figures alone", "Judgement alone"]);
    close();
  });

  it("shows no group that is too small, no reviewer, and comments as text", async () => {
    const { workbook, close } = await aWorkbook(tables);
    const done = await refreshWell(workbook);
    const results = outputOf(done, "ReviewResults");
    const [listens, all] = results?.values.filter((row) => row[0] === "a").map((row) => Object.fromEntries(results.headers.map((header, index) => [header, row[index]]))) ?? [];
    expect(listens).toMatchObject({ Competency: "Listens", Manager: 4, Peers: 4, Reports: "", All: 4, Self: 5, "Self − all": 1 });
    expect(all).toMatchObject({ Competency: "All competencies", Points: 90, "Not shown": expect.stringContaining("Report") });
    expect(all?.Comments).toBe("Manager: =cmd Manager says\nPeer: =cmd Peer says");
    const sheets = JSON.stringify(done.outputs.map(({ values }) => values));
    for (const reviewer of ["Manager 0", "Peer 0", "Peer 1", "Report 0"]) expect(sheets).not.toContain(reviewer);
    expect(sheets).not.toContain("Report says");
    close();
  });

  it("names the cell of a score off the scale, an unknown relation and an unknown person, and quotes none", async () => {
    const Reviews360 = [...(tables.Reviews360 ?? []), [quarter.start, "a", "x", "Peer", "Listens", 7, ""], [quarter.start, "a", "x", "Neighbour", "Listens", 3, ""], [quarter.start, "zed", "x", "Peer", "Listens", 3, ""]];
    const { workbook, close } = await aWorkbook({ ...tables, Reviews360 });
    const done = await refreshWell(workbook);
    expect(done.issues.filter(({ table }) => table === "Reviews360").map(({ kind, place, found }) => [kind, place?.address, found])).toEqual([["score-off-scale", "F11", "…"], ["cell-not-a-choice", "D12", "…"], ["employee-unknown", "B13", "…"]]);
    close();
  });

  it("adds no column where nobody is judged", async () => {
    const { Reviews360: _, ...rest } = tables;
    const { workbook, close } = await aWorkbook(rest);
    const done = await refreshWell(workbook);
    expect(outputOf(done, "Summary")?.headers).not.toContain("Judgement");
    expect(outputOf(done, "ReviewResults")).toBeUndefined();
    close();
  });
});

describe("no reviewer can be told from what is written", () => {
  const head = tables.Reviews360?.[0] ?? [];
  const cellsOf = (sheet: SheetModel): readonly unknown[] => {
    const used = sheet.usedRect(true);
    return used === null ? [] : Array.from({ length: used.rows * used.columns }, (_, at) => sheet.value(used.row + Math.floor(at / used.columns), used.column + (at % used.columns)));
  };
  /** Everything in every sheet the program has written, hidden ones too. */
  const written = ({ model }: Awaited<ReturnType<typeof aWorkbook>>): string =>
    JSON.stringify(model.sheets.filter(({ name }) => !name.endsWith(" data")).map((sheet) => [sheet.name, cellsOf(sheet)]));
  const secret = (relation: string, index: number): string => `Secret ${relation} ${index}`;
  const said = (relation: string, scores: readonly number[], competency = "Listens"): readonly (readonly Cell[])[] => scores.map((score, index) => [quarter.start, "a", secret(relation, index), relation, competency, score, ""]);
  const reviews = [...said("Manager", [4]), ...said("Peer", [3, 4, 5]), ...said("Report", [1, 2])];

  it("by name, in any sheet, though cells have slipped into other columns", async () => {
    const slipped: readonly (readonly Cell[])[] = [[quarter.start, "a", "Peer", secret("Peer", 0), "Listens", 3, ""], [quarter.start, "a", "Peer", "Peer", "Listens", secret("Peer", 1), ""], [secret("Peer", 2), "a", "x", "Peer", "Listens", 3, ""], [quarter.start, secret("Report", 0), "a", "Peer", "Listens", 3, ""], [quarter.start, "a", "y", "Cy", "Listens", 3, ""]];
    const opened = await aWorkbook({ ...tables, Reviews360: [head, ...reviews, ...slipped] });
    const done = await refreshWell(opened.workbook);
    expect(done.issues.filter(({ table, place }) => table === "Reviews360" && place !== undefined).map(({ kind, found }) => [kind, found])).toEqual(expect.arrayContaining([["cell-not-a-choice", "…"], ["cell-not-a-number", "…"], ["cell-not-a-date", "…"], ["employee-unknown", "…"]]));
    expect(written(opened)).toContain("Data issues");
    expect(written(opened)).not.toContain("Secret");
    opened.close();
  });

  it("by what is different after a hidden group has said more", async () => {
    const opened = await aWorkbook({ ...tables, Reviews360: [head, ...reviews] });
    // The first refresh adds what the workbook lacked, KPIs for one, and the second says where in it things now stand.
    await refreshWell(opened.workbook);
    await refreshWell(opened.workbook);
    const before = written(opened);
    // The second report now says 5 instead of 2: nothing that is written may move.
    opened.model.sheet("Reviews360 data")?.enter({ row: reviews.length, column: 5, rows: 1, columns: 1 }, [[5]]);
    const again = await refreshWell(opened.workbook);
    expect(again.sheets).toEqual([]);
    expect(written(opened)).toBe(before);
    opened.close();
  });

  it("by a comment on a competency too few of its group answered, though the group is shown elsewhere", async () => {
    const hidden = [[quarter.start, "a", secret("Peer", 0), "Peer", "Candour", 1, "never tells us of stock"], [quarter.start, "a", secret("Peer", 1), "Peer", "Closing words", "", "one alone"]];
    const opened = await aWorkbook({ ...tables, Reviews360: [head, ...reviews, ...hidden] });
    await refreshWell(opened.workbook);
    expect(written(opened)).not.toContain("never tells us");
    expect(written(opened)).not.toContain("one alone");
    opened.close();
  });

  it("by the score before and after one more answer", async () => {
    // 3 × 4.33 and 4 × 3.5 would give the fourth away: 1.
    const peers = said("Peer", [4, 4, 5]);
    const opened = await aWorkbook({ ...tables, Reviews360: [head, ...peers, [quarter.end + 9, "a", secret("Peer", 3), "Peer", "Listens", 1, ""]] });
    await refreshWell(opened.workbook);
    expect(written(opened)).toContain("99.99999999999999");
    const sheet = opened.model.sheet("Reviews360 data");
    sheet?.enter({ row: 4, column: 0, rows: 1, columns: 1 }, [[quarter.start]]);
    const done = await refreshWell(opened.workbook);
    expect(done.scored.evaluation.people[0]?.judgement).toBe(75);
    expect(written(opened)).not.toContain("99.99999999999999");
    const changes = outputOf(done, "ScoreChanges");
    expect(changes?.values.filter((row) => row[0] === "a") ?? []).toEqual([]);
    opened.close();
  });

  it("by answers without a name taken for several people, or one name written three ways", async () => {
    const row = (reviewer: string, score: number): readonly Cell[] => [quarter.start, "a", reviewer, "Customer", "Listens", score, ""];
    for (const reviewers of [["", "", ""], ["Acme: J. Smith", "Acme: J Smith", "ACME: J.Smith"]]) {
      const opened = await aWorkbook({ ...tables, Reviews360: [head, ...said("Manager", [4]), ...reviewers.map((reviewer, index) => row(reviewer, index + 1))] });
      const done = await refreshWell(opened.workbook);
      expect(done.scored.reviews.get("a")?.leftOut).toEqual(["customer"]);
      opened.close();
    }
    // Where no row of the table names anybody, as in an anonymous survey, each is one.
    const anonymous = await aWorkbook({ ...tables, Reviews360: [head, row("", 1), row("", 2), row("", 3)] });
    expect((await refreshWell(anonymous.workbook)).scored.reviews.get("a")?.leftOut).toEqual([]);
    anonymous.close();
  });

  it("by a KPI added up from the reviews themselves", async () => {
    const opened = await aWorkbook({
      ...tables, Reviews360: [head, ...reviews],
      KPIs: [["KPI", "Source table", "Measure", "Aggregate", "Date column", "Where"], ["Sales amount", "Sales", "Amount", "Sum", "Date", ""], ["Heard", "reviews360", "Score", "Average", "Period", "Relation = Report"]],
      Targets: [...tables.Targets ?? [], ["a", "Heard", quarter.start, quarter.end, 5, 100]],
    });
    const done = await refreshWell(opened.workbook);
    expect(done.issues).toContainEqual(expect.objectContaining({ kind: "kpi-source-reviews", subject: "Heard" }));
    expect(done.scored.evaluation.people.flatMap(({ kpis }) => kpis.map(({ kpi }) => kpi.id))).not.toContain("Heard");
    opened.close();
  });
});
