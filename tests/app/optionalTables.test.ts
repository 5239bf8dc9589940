import { createFollowUp } from "../../src/app/followUp";
import { optionalTables } from "../../src/app/optionalTables";
import { locales } from "../../src/domain/locale";
import { day } from "../../src/domain/units";
import { aWorkbook, quarter, smallTables } from "./support/aWorkbook";

describe("an optional table", () => {
  it.each(locales.flatMap((locale) => optionalTables.map((table) => [table, locale] as const)))("%s (%s) is added once, read without a finding, and changes no score as it is for who has long been there", async (table, locale) => {
    const { workbook, close } = await aWorkbook();
    const pane = createFollowUp({ workbook, locale, today: day(quarter.end), now: () => "2024-04-01T00:00:00.000Z" });
    const before = await pane.look();
    expect(before.ok && before.value.kind === "ready" && before.value.view.optional.find((one) => one.table === table)).toEqual({ table, there: false });
    expect(await pane.insertTable(table)).toEqual({ ok: true, value: null });
    const after = await pane.look();
    if (!before.ok || !after.ok || before.value.kind !== "ready" || after.value.kind !== "ready") throw new Error("the workbook could not be looked at");
    expect(after.value.view.optional.find((one) => one.table === table)).toEqual({ table, there: true });
    expect(after.value.view.issues).toEqual(before.value.view.issues);
    expect(after.value.view.data.questions).toEqual([]);
    expect(after.value.view.people.map(({ total }) => total)).toEqual(before.value.view.people.map(({ total }) => total));
    expect(await pane.insertTable(table)).toMatchObject({ ok: false });
    close();
  });
  it("that people have for something else is left alone, and said so", async () => {
    const { workbook, close } = await aWorkbook({ ...smallTables, Holidays: [["Employee", "From", "To"], ["E1", 45300, 45310]] });
    const pane = createFollowUp({ workbook, locale: "en-US", today: day(quarter.end), now: () => "2024-04-01T00:00:00.000Z" });
    const look = await pane.look();
    if (!look.ok || look.value.kind !== "ready") throw new Error("the workbook could not be looked at");
    expect(look.value.view.people.every(({ total }) => total !== null)).toBe(true);
    expect(look.value.view.issues.map(({ kind, message }) => [kind, message])).toContainEqual(["table-not-ours", expect.stringContaining("Table Holidays has no column Date")]);
    close();
  });
});
