import type { StandinPage } from "./browser";
import { seeTable } from "./sheet";

/** "A" for 0, "AB" for 27. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Opens one of the pane's places: Today, People, Data, Set up. */
export async function openPlace({ pane }: StandinPage, name: string): Promise<void> {
  await pane.getByRole("tab", { name }).click();
}

/** Presses Refresh, agrees to what it will write where it asks, and waits until it says how many people are scored. */
export async function refresh({ pane }: StandinPage): Promise<void> {
  await pane.getByRole("button", { name: "Refresh", exact: true }).click();
  const question = pane.getByRole("alertdialog").getByRole("button", { name: "Write and refresh" });
  const done = pane.getByRole("status").filter({ hasText: /people scored/ });
  await question.or(done).first().waitFor({ timeout: 90_000 });
  if (await question.isVisible()) await question.click();
  await done.waitFor({ timeout: 90_000 });
}

/** Opens somebody's page in People. */
export async function openPerson(view: StandinPage, name: string): Promise<void> {
  await openPlace(view, "People");
  await view.pane.getByRole("button", { name: new RegExp(name) }).first().click();
  await view.pane.getByRole("heading", { name: new RegExp(name) }).waitFor();
}

/** Goes to a cell the way a person does: the sheet's tab, then the name box. */
export async function goTo({ page }: StandinPage, sheet: string, address: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  const nameBox = page.getByLabel("Name box");
  await nameBox.fill(address);
  await nameBox.press("Enter");
}

/** Goes to a cell of a table that begins in A1 of its own sheet. `row` counts data rows from 0. */
async function goToCell(view: StandinPage, table: string, row: number, header: string): Promise<void> {
  const seen = await seeTable(view, table);
  const column = seen?.headers.indexOf(header) ?? -1;
  if (seen === null || column < 0) throw new Error(`There is no table ${table} with a column ${header}.`);
  await goTo(view, seen.sheet, `${letters(column)}${row + 2}`);
}

/** Writes into a cell of a table on its own sheet: goes there, types, presses Enter. `row` counts data rows from 0. */
export async function writeInCell(view: StandinPage, table: string, row: number, header: string, text: string): Promise<void> {
  await goToCell(view, table, row, header);
  await view.page.keyboard.type(text);
  await view.page.keyboard.press("Enter");
}

/** Chooses from the drop-down of a cell of a table on its own sheet. `row` counts data rows from 0. */
export async function chooseInCell(view: StandinPage, table: string, row: number, header: string, choice: string): Promise<void> {
  await goToCell(view, table, row, header);
  await view.page.keyboard.press("Alt+ArrowDown");
  await view.page.getByTestId("choices").getByRole("option", { name: choice, exact: true }).click();
}

/** Adds a sheet with the button beside the tabs; it is in view then. */
export async function addSheet({ page }: StandinPage): Promise<void> {
  await page.getByRole("button", { name: "New sheet" }).click();
}

/** Pastes a block into the sheet in view, from a cell on, through the clipboard as from another program. The page must be allowed to use the clipboard. */
export async function paste({ page }: StandinPage, rows: readonly (readonly string[])[], at = "A1"): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${rows.map((cells) => cells.join("\t")).join("\r\n")}\r\n`);
  const nameBox = page.getByLabel("Name box");
  await nameBox.fill(at);
  await nameBox.press("Enter");
  await page.keyboard.press("ControlOrMeta+V");
}

/** Pastes rows right below a table that begins in A1 of its own sheet; the table takes them in. */
export async function pasteBelow(view: StandinPage, table: string, rows: readonly (readonly string[])[]): Promise<void> {
  const seen = await seeTable(view, table);
  if (seen === null) throw new Error(`There is no table ${table}.`);
  await view.page.getByRole("tab", { name: seen.sheet, exact: true }).click();
  await paste(view, rows, `A${seen.rows.length + 2}`);
}

/** Pastes a block over a table that begins in A1 of its own sheet, from its first data row and a column on. */
export async function pasteOver(view: StandinPage, table: string, header: string, rows: readonly (readonly string[])[]): Promise<void> {
  await goToCell(view, table, 0, header);
  await paste(view, rows, await view.page.getByLabel("Name box").inputValue());
}
