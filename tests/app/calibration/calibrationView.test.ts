import { createFollowUp } from "../../../src/app/followUp";
import type { TeamView } from "../../../src/app/teamView";
import { openModel, type OpenWorkbook } from "../../../src/cli/openWorkbook";
import type { Locale } from "../../../src/domain/locale";
import { day } from "../../../src/domain/units";
import { createCalculator } from "../../../src/standin/calculation/nodeCalculator";
import { createWorkbook } from "../../../src/standin/model";

/** The sample as a person meets it: inserted, refreshed, with ratings written into the sheet. */
async function sample(locale: Locale): Promise<{ readonly opened: OpenWorkbook; readonly refresh: () => Promise<TeamView>; readonly write: (row: number, column: "agreed" | "reason", text: string) => void }> {
  const opened = await openModel(createWorkbook({ calculator: await createCalculator() }), null);
  const followUp = createFollowUp({ workbook: opened.workbook, locale, today: day(45838), now: () => "2025-07-04T09:30:12.000Z" });
  const made = await followUp.insertSample();
  if (!made.ok) throw new Error(made.error.message);
  const headers = { "en-US": { agreed: "Agreed rating", reason: "Reason for the rating" }, "zh-CN": { agreed: "商定等级", reason: "评定理由" } }[locale];
  return {
    opened,
    refresh: async () => {
      const done = await followUp.refresh();
      if (!done.ok) throw new Error(done.error.message);
      return done.value;
    },
    write: (row, column, text) => {
      const table = opened.model.table("Summary");
      const at = table?.columns.findIndex(({ name }) => name === headers[column]) ?? -1;
      if (!table || at < 0) throw new Error(`no column ${headers[column]}`);
      table.sheet.enter({ row: table.area.row + 1 + row, column: table.area.column + at, rows: 1, columns: 1 }, [[text]]);
    },
  };
}

it("shows the sample's groups and, after ratings were written, the changes with their reasons", async () => {
  const { opened, refresh, write } = await sample("en-US");
  const { calibration } = await refresh();
  expect(calibration.groups.map(({ kind, people }) => [kind, people])).toEqual([["all", 24], ["team", 8], ["team", 8], ["team", 8], ["manager", 7], ["manager", 7], ["manager", 7]]);
  const [all] = calibration.groups;
  expect(all?.bands.reduce((sum, { suggested }) => sum + suggested, 0)).toBe(all?.rated);
  expect(all?.mean).toBeGreaterThan(50);
  expect(calibration.groups.at(-1)?.compared[0]).toBe("No agreed ratings yet.");
  expect([calibration.changes, calibration.sheets]).toEqual([[], ["Calibration", "RatingDistribution"]]);

  write(1, "agreed", "A");
  write(1, "reason", "Won the account of the year");
  const after = (await refresh()).calibration;
  expect(after.groups[0]?.given).toBe(1);
  expect(after.sheets).toContain("RatingLog");
  const [change] = after.changes;
  expect(change).toMatchObject({ from: "", to: "A", reason: "Won the account of the year", seenOn: "2025-07-04T09:30:00.000Z", link: { kind: "row", table: "RatingLog", where: [{ header: "No.", value: 1 }] } });
  expect(change && (await opened.workbook.reveal(change.link)).ok).toBe(true);
  opened.close();
});

it("speaks Chinese with the screen", async () => {
  const { opened, refresh, write } = await sample("zh-CN");
  await refresh();
  write(2, "agreed", "B");
  write(2, "reason", "项目延期非本人原因");
  const { calibration } = await refresh();
  expect(calibration.groups[0]?.name).toBe("全部人员");
  expect(calibration.groups.flatMap(({ compared }) => compared).join("").match(/[A-Za-z]{2,}/g)).toBeNull();
  expect(calibration.changes[0]).toMatchObject({ to: "B", reason: "项目延期非本人原因" });
  expect(opened.model.table("RatingLog")?.sheet.name).toBe("评定记录");
  opened.close();
});
