import type { StandinPage } from "./browser";
import { seeTable } from "./sheet";

/** "A" for 0, "AB" for 27. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Goes to a cell the way a person does: the sheet's tab, then the name box. */
export async function goTo({ page }: StandinPage, sheet: string, address: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  const nameBox = page.getByLabel("Name box");
  await nameBox.fill(address);
  await nameBox.press("Enter");
}

/** Writes into a cell of a table on its own sheet: goes there, types, presses Enter. `row` counts data rows from 0. */
export async function writeInCell(view: StandinPage, table: string, row: number, header: string, text: string): Promise<void> {
  const seen = await seeTable(view, table);
  const column = seen?.headers.indexOf(header) ?? -1;
  if (seen === null || column < 0) throw new Error(`There is no table ${table} with a column ${header}.`);
  await goTo(view, seen.sheet, `${letters(column)}${row + 2}`);
  await view.page.keyboard.type(text);
  await view.page.keyboard.press("Enter");
}

/** Adds a sheet with the button beside the tabs; it is in view then. */
export async function addSheet({ page }: StandinPage): Promise<void> {
  await page.getByRole("button", { name: "New sheet" }).click();
}

/** Pastes a block at A1 of the sheet in view, through the clipboard as from another program. The page must be allowed to use the clipboard. */
export async function paste({ page }: StandinPage, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${rows.map((cells) => cells.join("\t")).join("\r\n")}\r\n`);
  const nameBox = page.getByLabel("Name box");
  await nameBox.fill("A1");
  await nameBox.press("Enter");
  await page.keyboard.press("ControlOrMeta+V");
}
