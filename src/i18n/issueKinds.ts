import { locales, type Locale } from "../domain/locale";
import type { IssueKind } from "../domain/records/issue";
import enUS from "./en-US/issueKinds";
import zhCN from "./zh-CN/issueKinds";

const all: Readonly<Record<Locale, Readonly<Record<IssueKind, string>>>> = { "en-US": enUS, "zh-CN": zhCN };

/** The short name of a kind of finding. @example issueKindName("cell-blank", "en-US") // "Empty cell" */
export const issueKindName = (kind: IssueKind, locale: Locale): string => all[locale][kind];

/** The kind a name in any language means; null = none. */
export function issueKindNamed(name: string): IssueKind | null {
  const kinds = Object.keys(enUS) as readonly IssueKind[];
  return kinds.find((kind) => kind === name || locales.some((locale) => all[locale][kind].toLowerCase() === name.trim().toLowerCase())) ?? null;
}
