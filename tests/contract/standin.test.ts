import { createCalculator } from "../../src/standin/calculation/nodeCalculator";
import { createHost } from "../../src/standin/host";
import { createWorkbook } from "../../src/standin/model";
import { loadOfficeInNode } from "../../src/standin/runtime";
import { rangeCases } from "./rangeCases";
import { sheetCases } from "./sheetCases";
import { tableCases } from "./tableCases";

async function freshOffice() {
  const model = createWorkbook({ calculator: await createCalculator() });
  const host = createHost(model);
  return { model, host, office: await loadOfficeInNode(host) };
}

describe("the stand-in keeps Excel's contract", () => {
  it.each([...rangeCases, ...tableCases, ...sheetCases].map((one) => [one.rule, one.source, one] as const))("%s (%s)", async (_rule, _source, { check }) => {
    const { office } = await freshOffice();
    await check(office.run);
    office.dispose();
  });

  it("refuses writes while a cell is being edited (office-js #806)", async () => {
    const { model, office } = await freshOffice();
    model.editing = true;
    await expect(office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
    })).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    office.dispose();
  });

  it("refuses members it does not know instead of passing them over", async () => {
    const { office } = await freshOffice();
    await expect(office.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").showCard();
      await context.sync();
    })).rejects.toMatchObject({ code: "ApiNotFound" });
    office.dispose();
  });

  it("counts requests and their bytes, both ways", async () => {
    const { host, office } = await freshOffice();
    await office.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    expect(host.stats.requests).toBe(1);
    expect(host.stats.bytesOut).toBeGreaterThan(100);
    expect(host.stats.bytesIn).toBeGreaterThan(20);
    office.dispose();
  });
});
