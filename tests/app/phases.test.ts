import { createFollowUp } from "../../src/app/followUp";
import type { PersonPhase } from "../../src/app/phases/personPhases";
import { day } from "../../src/domain/units";
import { aWorkbook, quarter, smallTables } from "./support/aWorkbook";

const phaseOf = async (pane: ReturnType<typeof createFollowUp>): Promise<readonly PersonPhase[]> => {
  const look = await pane.look();
  if (!look.ok || look.value.kind !== "ready") throw new Error("the workbook could not be looked at");
  return look.value.view.people.map(({ phase }) => phase);
};

describe("what is next for each person", () => {
  it("follows what people write in the sheets, in the cell it leads to", async () => {
    const opened = await aWorkbook(smallTables);
    const pane = createFollowUp({ workbook: opened.workbook, locale: "en-US", today: day(quarter.end), now: () => "2024-04-01T00:00:00.000Z" });
    await pane.refresh();
    // Ann is 5 points short of target, Bo is beyond it; both lack the manager's words.
    expect((await phaseOf(pane)).map(({ phase }) => phase)).toEqual(["write-feedback", "write-feedback"]);
    const steps = [["write-feedback", "Come to every visit prepared.", "discuss"], ["discuss", 45390, "acknowledge"], ["acknowledge", 45391, "done"]] as const;
    for (const [now, written, then] of steps) {
      const [ann] = await phaseOf(pane);
      expect(ann?.phase).toBe(now);
      if (ann?.next?.kind !== "row") throw new Error("there is no cell for the next step");
      write(opened, ann.next.table, ann.next.header, written);
      expect((await phaseOf(pane))[0]?.phase).toBe(then);
    }
    expect((await phaseOf(pane))[1]?.phase).toBe("write-feedback");
    opened.close();
  });

  it("asks for targets to be accepted while the period runs, where days of acceptance are kept", async () => {
    const [headers = [], ...rows] = smallTables.Targets;
    const opened = await aWorkbook({ ...smallTables, Targets: [[...headers, "Accepted on"], ...rows.map((row, index) => [...row, index === 0 ? "" : quarter.start])] });
    const pane = createFollowUp({ workbook: opened.workbook, locale: "en-US", today: day(quarter.end - 20), now: () => "2024-03-11T00:00:00.000Z" });
    expect((await phaseOf(pane)).map(({ phase }) => phase)).toEqual(["accept-targets", "running"]);
    expect((await phaseOf(pane))[0]?.next).toMatchObject({ kind: "address", sheet: "Targets data" });
    opened.close();
  });
});

function write({ model }: Awaited<ReturnType<typeof aWorkbook>>, name: string, header: string, value: string | number): void {
  const table = model.table(name);
  if (table === null) throw new Error(`there is no ${name}`);
  const { row, column } = table.area;
  const headers = Array.from({ length: table.area.columns }, (_, index) => table.sheet.value(row, column + index));
  table.sheet.enter({ row: row + 1, column: column + headers.indexOf(header), rows: 1, columns: 1 }, [[value]]);
}
