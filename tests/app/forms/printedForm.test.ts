import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeWorkbook } from "../../../src/standin/files";
import { aReviewWorkbook, chinese, english, formOn } from "./support/aReviewWorkbook";

const tools = ["soffice", "pdftotext", "pdfinfo", "pdftoppm"].filter((tool) => spawnSync("which", [tool]).status !== 0);
const canPrint = tools.length === 0;
// FORM_PICTURES names a folder to keep the pages in, for whoever wants to look at them.
const kept = process.env["FORM_PICTURES"];

/** The forms of a workbook file as LibreOffice prints them: text page by page, and size of the first in points. */
function printed(bytes: Uint8Array, name: string): { readonly pages: readonly string[]; readonly size: readonly number[] } {
  const folder = mkdtempSync(path.join(tmpdir(), "form-"));
  try {
    writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, path.join(folder, `${name}.xlsx`)], { stdio: "ignore", timeout: 100_000 });
    const pdf = path.join(folder, `${name}.pdf`);
    const text = execFileSync("pdftotext", ["-layout", pdf, "-"]).toString();
    const size = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(execFileSync("pdfinfo", [pdf]).toString());
    execFileSync("pdftoppm", ["-r", "80", "-png", pdf, path.join(folder, name)]);
    const pages = text.split("\f").slice(0, -1);
    if (kept !== undefined) pages.forEach((_, index) => writeFileSync(path.join(kept, `${name}-${index + 1}.png`), readFileSync(path.join(folder, `${name}-${index + 1}.png`))));
    return { pages, size: [Number(size?.[1]), Number(size?.[2])] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cases = [
  { locale: "en-US", tables: english, people: ["E1", "7"], sheets: ["Review – Ann Bell", "Review – Cy Day"], paper: [612, 792], texts: ["Performance review – Ann Bell", "Sales amount", "Dana Fox", "950", "1,000", "95.0%", "Improvement plan", "Employee's signature", "Well done on the two big orders.", "I will call Acme on Monday", "Page 1 of 2"] },
  { locale: "zh-CN", tables: chinese, people: ["E1", "E2"], sheets: ["面谈表 – 王伟", "面谈表 – 陈波"], paper: [595, 842], texts: ["绩效面谈表 – 王伟", "销售额", "李娜", "95.0%", "改进计划", "员工签字", "Well done on the two big orders.", "I will call Acme on Monday"] },
] as const;

const when = canPrint ? it : it.skip;
when.each(cases)(`prints each form on one page in $locale${canPrint ? "" : ` (left out: ${tools.join(", ")} not installed)`}`, async ({ locale, tables, people, sheets, paper, texts }) => {
  const opened = await aReviewWorkbook(tables, locale);
  const written = await opened.followUp.writeForms({ employeeIds: people });
  expect(written).toMatchObject({ ok: true, value: { sheets } });
  const feedback = opened.model.table("Feedback");
  if (!feedback) throw new Error("no Feedback");
  const column = feedback.columns.findIndex(({ name }) => name === "Manager's text" || name === "上级反馈");
  feedback.sheet.enter({ row: feedback.area.row + 1, column, rows: 1, columns: 1 }, [["Well done on the two big orders. Let us look at how you plan your week, so that the smaller customers get their calls as well."]]);
  formOn(opened, sheets[0]).write("comments", "c1", "I will call Acme on Monday, and I would like to join the training in May.");
  for (const sheet of [...opened.model.sheets]) if (!(sheets as readonly string[]).includes(sheet.name)) sheet.setVisibility("Hidden");
  const { pages, size } = printed(await writeWorkbook(opened.model), locale);
  expect(pages).toHaveLength(sheets.length);
  expect(size.map(Math.round)).toEqual(paper);
  for (const text of texts) expect((pages[0] ?? "").replace(/\s+/g, " ")).toContain(text);
  opened.close();
});
