import { untilPaneShows, type Standin, type StandinPage } from "./browser";

/** An empty workbook into which the sample was inserted, ready for its first refresh. */
export async function openSample(standin: Standin, options: Parameters<Standin["open"]>[0] = {}): Promise<StandinPage> {
  const view = await standin.open({ path: "?file=empty&lang=en-US&theme=light", ...options });
  await untilPaneShows(view);
  await view.pane.getByRole("button", { name: /sample data/i }).first().click();
  await view.pane.getByRole("button", { name: "Refresh", exact: true }).waitFor({ timeout: 60_000 });
  return view;
}
