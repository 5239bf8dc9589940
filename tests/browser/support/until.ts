import type { StandinPage } from "./browser";

const patience = 90_000;

/** Waits until something holds, however long the work before it takes; says what never came to be when it does not. */
export async function until(view: StandinPage, what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} never came to be. The page complained: ${view.complaints.join("\n") || "about nothing"}`);
    await view.page.waitForTimeout(200);
  }
}
