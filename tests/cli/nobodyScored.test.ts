import { mkdtemp, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { refreshCommand } from "../../src/cli/refreshCommand";
import { CliStop } from "../../src/cli/exit";
import { save } from "../../src/cli/save";
import { writeWorkbook } from "../../src/standin/files";
import { aWorkbook } from "../app/support/aWorkbook";

it("asks the question that leaves nobody scored, ends with 1 and writes nothing", async () => {
  const { model, close } = await aWorkbook({
    Employees: [["Employee ID", "Name"], ["a", "Ann"]],
    Targets: [["Employee", "KPI", "Q1", "Q2", "Q3", "Q4"], ["a", "Sales amount", 10, 20, 30, 40]],
    Sales: [["Date", "Employee", "Amount"], [45780, "a", 15]],
  });
  const folder = await mkdtemp(join(tmpdir(), "quarters-"));
  const [file, out] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
  await save(file, await writeWorkbook(model), "en-US");
  close();
  const stopped: unknown = await refreshCommand(file, { out, asOf: "2025-06-30" }, { screen: "en-US", out: () => undefined, error: () => undefined }).catch((error: unknown) => error);
  expect(stopped).toBeInstanceOf(CliStop);
  expect(stopped).toMatchObject({ code: 1 });
  expect(String(stopped)).toMatch(/Which column of Targets .* is “Year”/);
  await expect(stat(out)).rejects.toThrow();
});
