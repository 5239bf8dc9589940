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

const sentence = { "en-US": "At the Harbour View quote you listed three years of cost, so the hotel signed at once. ", "zh-CN": "您在海港酒店的报价会上列出了三年的总成本，因此客户当场签约。" } as const;
/** So many characters of sentences, each with its number, so that none looks like another; the last words are marked. */
function longText(locale: keyof typeof sentence, characters: number, last: string): string {
  let text = "";
  for (let number = 1; text.length < characters; number++) text += `${number} ${sentence[locale]}`;
  return `${text.slice(0, characters - last.length)}${last}`;
}

when.each([
  { locale: "en-US", tables: english, person: "E1", lengths: [1500, 3000], continues: /continues in Feedback, row 2\)/ },
  { locale: "zh-CN", tables: chinese, person: "E1", lengths: [1500, 2000], continues: /下文见“绩效反馈”表第 2 行/ },
] as const)("prints a long text of the manager whole, or says where it goes on, in $locale", async ({ locale, tables, person, lengths, continues }) => {
  const opened = await aReviewWorkbook(tables, locale);
  await opened.followUp.refresh();
  const feedback = opened.model.table("Feedback");
  const column = feedback?.columns.findIndex(({ name }) => name === "Manager's text" || name === "上级反馈") ?? -1;
  if (!feedback || column < 0) throw new Error("no Feedback");
  const last = locale === "zh-CN" ? "末尾四字" : "thelastwords";
  const back = opened.model.snapshot();
  const print = async (characters: number, before: number | null): Promise<readonly string[]> => {
    const write = (length: number): void => feedback.sheet.enter({ row: feedback.area.row + 1, column, rows: 1, columns: 1 }, [[longText(locale, length, last)]]);
    // A form made for a short text is fitted anew when it is brought up to date.
    if (before !== null) write(before);
    if (before !== null) await opened.followUp.writeForms({ employeeIds: [person] });
    write(characters);
    const written = await opened.followUp.writeForms({ employeeIds: [person] });
    if (!written.ok) throw new Error(JSON.stringify(written.error));
    for (const sheet of [...opened.model.sheets]) sheet.setVisibility(written.value.sheets.includes(sheet.name) ? "Visible" : "Hidden");
    const { pages } = printed(await writeWorkbook(opened.model), `${locale}-${characters}`);
    return pages.map((page) => page.replace(/\s+/g, ""));
  };
  for (const length of lengths) {
    const pages = await print(length, null);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain(last);
    expect(pages[0]).not.toMatch(new RegExp(continues.source.replaceAll(" ", "")));
  }
  const pages = await print(10_000, 60);
  expect(pages).toHaveLength(1);
  expect(pages[0]).not.toContain(last);
  expect(pages[0]).toMatch(new RegExp(continues.source.replaceAll(" ", "")));
  back();
  opened.close();
}, 240_000);
