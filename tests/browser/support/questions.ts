import type { StandinPage } from "./browser";
import { paneFrame } from "./sheet";

/** What the pane asks now: the whole text of the question, its answers and the values it shows; null when nothing is asked. */
export async function questionAsked({ pane }: StandinPage): Promise<string | null> {
  const question = pane.getByTestId("question");
  return (await question.count()) === 0 ? null : question.innerText();
}

/** Answers the question in view and waits for what comes after it: the next question, or that there is none. */
export async function answer({ pane }: StandinPage, option: string | RegExp): Promise<void> {
  const question = pane.getByTestId("question");
  const heading = await question.getByRole("heading").innerText();
  await question.getByRole("radio", { name: option }).check();
  await question.getByRole("button", { name: "Use this" }).click();
  await pane.getByRole("heading", { name: heading, exact: true }).waitFor({ state: "detached" });
  await pane.locator('[data-testid="question"], [data-testid="no-question"]').waitFor();
}

/** What has the keyboard in the pane: the test id of the element, or its tag. */
export const focusedInPane = (view: StandinPage): Promise<string | undefined> =>
  paneFrame(view).evaluate(() => document.activeElement?.getAttribute("data-testid") ?? document.activeElement?.tagName);
