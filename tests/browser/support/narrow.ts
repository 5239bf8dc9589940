import type { StandinPage } from "./browser";
import { paneFrame } from "./sheet";

/** By how many pixels the pane's content is wider than the pane itself when that is `width` pixels wide; the width is put back. */
export async function overflowAt(view: StandinPage, width: number): Promise<number> {
  const frame = view.page.locator('iframe[src*="pane.html"]');
  const before = await frame.evaluate((element: HTMLIFrameElement, pixels) => {
    const { width: was } = element.style;
    element.style.width = `${pixels}px`;
    return was;
  }, width);
  const overflow = await paneFrame(view).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await frame.evaluate((element: HTMLIFrameElement, was) => {
    element.style.width = was;
  }, before);
  return overflow;
}
