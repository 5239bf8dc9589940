/** The languages the program speaks; each has every key. */
export type Locale = "en-US" | "zh-CN";
export const locales: readonly Locale[] = ["en-US", "zh-CN"];

/** The nearest language we speak. @example nearestLocale("zh-TW") // "zh-CN" */
export function nearestLocale(tag: string | null | undefined): Locale {
  return (tag ?? "").toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
