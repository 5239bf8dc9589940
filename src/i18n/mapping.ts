import type { Locale } from "../domain/locale";
import type { Reason } from "../domain/mapping/tableMapping";
import enUS from "./en-US/mapping";
import zhCN from "./zh-CN/mapping";

export type MappingWords = typeof enUS;
const all: Readonly<Record<Locale, MappingWords>> = { "en-US": enUS, "zh-CN": zhCN };

/** Words about where data was found and how it is read, in one language. */
export const mappingWords = (locale: Locale): MappingWords => all[locale];

/** Why a column is read from where it is, as a half sentence. */
export function wordReason(reason: Reason, locale: Locale): string {
  const words = all[locale].reason;
  switch (reason.kind) {
    case "similar-name":
      return words[reason.kind](reason);
    case "content":
      return words[reason.kind](reason);
    case "joins":
      return words[reason.kind]({ ...reason, percent: Math.round(reason.share * 100) });
    case "stages":
      return words[reason.kind]({ list: reason.others.join(", ") });
    case "wide":
      return words[reason.kind](reason);
    case "same-name":
    case "product":
    case "difference":
    case "first-and-last-name":
    case "year-named":
    case "names-in-sales":
    case "kpi-by-words":
    case "answered":
      return words[reason.kind]();
  }
}
