import { createFollowUp, type FollowUp } from "../../src/app/followUp";
import { scoreWorkbook, type Scored } from "../../src/app/scoreWorkbook";
import type { AddedUp } from "../../src/domain/evaluation/addUpSources";
import type { OpenWorkbook } from "../../src/cli/openWorkbook";
import type { Cell } from "../../src/domain/records/rawTable";
import { day } from "../../src/domain/units";
import { aWorkbook, quarter, smallTables } from "./support/aWorkbook";

const paneOn = ({ workbook }: OpenWorkbook): FollowUp => createFollowUp({ workbook, locale: "en-US", today: day(quarter.end), now: () => "2024-04-01T08:00:00.000Z" });

/** What the pane shows of people and findings after a refresh. */
async function shown(pane: FollowUp): Promise<unknown> {
  const done = await pane.refresh();
  if (!done.ok) throw new Error(done.error.message);
  return { people: done.value.people, issues: done.value.issues };
}

async function scored({ workbook }: OpenWorkbook, before: AddedUp | null): Promise<Scored> {
  const done = await scoreWorkbook(workbook, { asOf: day(quarter.end), screen: "en-US", before });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

function enter({ model }: OpenWorkbook, sheet: string, row: number, column: number, value: Cell): void {
  const found = model.sheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  found.enter({ row, column, rows: 1, columns: 1 }, [[value]]);
}

const changes: readonly (readonly [string, boolean, (opened: OpenWorkbook) => void])[] = [
  ["nothing", true, () => undefined],
  ["a target", true, (opened) => enter(opened, "Targets data", 1, 4, 500)],
  ["a weight", true, (opened) => enter(opened, "Targets data", 2, 5, 60)],
  ["an amount", false, (opened) => enter(opened, "Sales data", 1, 3, 900)],
  ["whose a sale is", false, (opened) => enter(opened, "Sales data", 1, 1, "E2")],
  ["a cell to one that cannot be read", false, (opened) => enter(opened, "Sales data", 2, 3, "much")],
  ["a period", false, (opened) => enter(opened, "Targets data", 1, 2, 45305)],
  ["a person's ID", false, (opened) => enter(opened, "Employees data", 2, 0, "E9")],
];

it.each(changes)("one pane that refreshes after a change of %s shows what a new one would", async (_, __, change) => {
  const opened = await aWorkbook(smallTables);
  const pane = paneOn(opened);
  await shown(pane);
  change(opened);
  expect(await shown(pane)).toEqual(await shown(paneOn(opened)));
  opened.close();
});

it.each(changes)("after a change of %s: what the rows came to is taken over, %s", async (_, kept, change) => {
  const opened = await aWorkbook(smallTables);
  const { addedUp } = await scored(opened, null);
  change(opened);
  expect((await scored(opened, addedUp)).addedUp === addedUp).toBe(kept);
  opened.close();
});
