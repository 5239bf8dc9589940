import { locales, nearestLocale, type Locale } from "../../../domain/locale";

export interface PageSettings { readonly locale: Locale; readonly theme: "light" | "dark"; readonly file: "sample" | "empty" }

/** What the address asks for: `?lang=zh-CN|en-US&theme=dark|light&file=empty|sample`; else what the browser prefers. */
export function pageSettings(search: string, browserLanguage: string, prefersDark: boolean): PageSettings {
  const asked = new URLSearchParams(search);
  const lang = asked.get("lang");
  const theme = asked.get("theme");
  return {
    locale: locales.find((each) => each === lang) ?? nearestLocale(lang ?? browserLanguage),
    theme: theme === "dark" || theme === "light" ? theme : prefersDark ? "dark" : "light",
    file: asked.get("file") === "empty" ? "empty" : "sample",
  };
}

/** The address of the same page with other settings. */
export const addressFor = ({ locale, theme, file }: PageSettings): string => `?${new URLSearchParams({ lang: locale, theme, file }).toString()}`;
