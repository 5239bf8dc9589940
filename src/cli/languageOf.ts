import { locales, nearestLocale, type Locale } from "../domain/locale";

/** The language to speak before the flags are parsed: what `--lang` says if it is one of ours, else the system's. */
export function languageOf(words: readonly string[], system: string | undefined): Locale {
  const flag = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = words[flag]?.startsWith("--lang=") ? words[flag].slice("--lang=".length) : words[flag + 1];
  return (flag >= 0 && locales.find((locale) => locale === asked)) || nearestLocale(system);
}
