import { locales, type Locale } from "../domain/locale";
import type { Day } from "../domain/units";
import { cliWords } from "../i18n/cli";
import { CliStop, exitCode } from "./exit";
import { dayFromIso } from "./isoDay";

/** Where a command writes, and the language it speaks until the workbook's is known. */
export interface Run { readonly screen: Locale; readonly out: (text: string) => void; readonly error: (text: string) => void }

/** The day asked for, or null; stops with usage when it is not a day. */
export function asOfFlag(text: string | undefined, screen: Locale): Day | null {
  if (text === undefined) return null;
  const day = dayFromIso(text);
  if (day === null) throw new CliStop(exitCode.usage, cliWords(screen).notADay({ text }));
  return day;
}

/** The language asked for, or null; stops with usage when it is not one of ours. */
export function langFlag(text: string | undefined, screen: Locale): Locale | null {
  if (text === undefined) return null;
  const locale = locales.find((one) => one === text);
  if (locale === undefined) throw new CliStop(exitCode.usage, cliWords(screen).notALanguage({ text }));
  return locale;
}
