import type { Locale } from "../../domain/locale";
import { wordingWords } from "../../i18n/wordingCheck";
import type { CheckedText } from "./wordingOf";

/** More lines than this nobody reads in a cell; the pane shows them all. */
const mostLines = 12;

/** Findings for the cell beside the manager's text; empty while nothing is written. */
export function wordingCell(checked: CheckedText | undefined, locale: Locale): string {
  if (checked === undefined) return "";
  const words = wordingWords(locale);
  if (checked.findings.length === 0) return words.fine;
  const lines = checked.findings.slice(0, mostLines).map((finding) => `• ${words.inCell(finding)}`);
  return [...lines, ...(checked.findings.length > mostLines ? ["…"] : [])].join("\n");
}
