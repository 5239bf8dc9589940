import type { Cell } from "../../src/domain/records/rawTable";
import { aWorkbook, outputOf, refreshWell, type Tables } from "./support/aWorkbook";
import { quarter } from "../domain/support/builders";

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

  it("names the cell of a score off the scale, an unknown relation and an unknown person", async () => {
    const Reviews360 = [...(tables.Reviews360 ?? []), [quarter.start, "a", "x", "Peer", "Listens", 7, ""], [quarter.start, "a", "x", "Neighbour", "Listens", 3, ""], [quarter.start, "zed", "x", "Peer", "Listens", 3, ""]];
    const { workbook, close } = await aWorkbook({ ...tables, Reviews360 });
    const done = await refreshWell(workbook);
    expect(done.issues.filter(({ table }) => table === "Reviews360").map(({ kind, place, found }) => [kind, place?.address, found])).toEqual([["score-off-scale", "F11", "7"], ["cell-not-a-choice", "D12", "Neighbour"], ["employee-unknown", "B13", "zed"]]);
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
