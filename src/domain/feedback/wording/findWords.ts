import type { WordingRule } from "./wordingRule";

/** Where a rule's word stands in a text, in UTF-16 offsets; `to` is the first one after it. */
export interface Span { readonly from: number; readonly to: number }
export interface Found extends Span { readonly rule: WordingRule }

interface Compiled { readonly rule: WordingRule; readonly words: RegExp; readonly except: RegExp | null }
/** Rules made ready to be looked for in many texts. */
export type CompiledRules = readonly Compiled[];

export const compileRules = (rules: readonly WordingRule[]): CompiledRules =>
  rules.map((rule) => ({ rule, words: patternOf(rule.words, rule), except: rule.except.length === 0 ? null : patternOf(rule.except, rule) }));

/** Every place of a rule's words that is not inside one of its exceptions, from left to right. */
export function findWords(text: string, rules: CompiledRules): readonly Found[] {
  const found: Found[] = [];
  for (const { rule, words, except } of rules) {
    const excepted = except === null ? [] : spansOf(text, except);
    for (const span of spansOf(text, words)) if (!excepted.some((one) => one.from <= span.from && span.to <= one.to)) found.push({ ...span, rule });
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

export const spansOf = (text: string, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

/**
 * English words stand between letters' ends, in any case, with either apostrophe and any space; Chinese ones anywhere,
 * with 你 and 您 alike.
 */
function patternOf(words: readonly string[], { language }: WordingRule): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (language === "zh-CN") return new RegExp(longestFirst.map((word) => word.replace(/[你您]/gu, "[你您]")).join("|"), "giu");
  const written = longestFirst.map((word) => word.replace(/['’]/gu, "['’]").replace(/\s+/g, "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${written.join("|")})(?![\\p{L}\\p{N}_]|-[\\p{L}\\p{N}])`, "giu");
}
