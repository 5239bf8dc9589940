import { createRoot } from "react-dom/client";
import { nearestLocale } from "../domain/locale";
import { paneWords } from "../i18n/pane";
import { App } from "./App";
import { loadLater } from "./loadLater";
import { oldestExcelApi } from "./requirements";

/** The pane's beginning: waits for Office, puts the parts together, shows the first screen. */
async function start(root: HTMLElement): Promise<void> {
  await Office.onReady();
  const locale = nearestLocale(Office.context.displayLanguage);
  document.documentElement.lang = locale;
  document.title = paneWords(locale).title;
  if (!Office.context.requirements.isSetSupported("ExcelApi", oldestExcelApi)) {
    root.textContent = paneWords(locale).unsupported;
    return;
  }
  const theme = (Office.context as { readonly officeTheme?: Office.OfficeTheme }).officeTheme;
  const dark = theme?.isDarkTheme ?? matchMedia("(prefers-color-scheme: dark)").matches;
  const followUp = loadLater(async () => (await import("./composition")).composeFollowUp(locale));
  createRoot(root).render(<App followUp={followUp} locale={locale} dark={dark} />);
}

const root = document.getElementById("pane");
if (root !== null) {
  start(root).catch((problem: unknown) => {
    root.textContent = paneWords(nearestLocale(navigator.language)).failed;
    // Bugs go to the one place a developer looks; people get a sentence.
    reportError(problem);
  });
}
