import { locales } from "../../locale";
import { normalText } from "../../records/normalText";
import { placeholderWords, type Placeholder, type SentenceKey, placeholdersOf } from "../sentence";

/** A phrase taken apart: text as written, and places for values. */
export type PhrasePart = { readonly text: string } | { readonly placeholder: Placeholder };
export interface Phrase { readonly parts: readonly PhrasePart[] }

/** What is wrong with a phrase: a placeholder nobody knows, or one its sentence has no value for; or a brace that is alone. */
export interface PhraseFault { readonly kind: "unknown" | "no-value" | "brace"; readonly found: string }

const known = new Map((Object.keys(placeholderWords) as Placeholder[]).flatMap((key) => [[key.toLowerCase(), key] as const, ...locales.map((locale) => [normalText(placeholderWords[key][locale]), key] as const)]));
// Full-width braces are what a Chinese keyboard gives.
const mark = /[{｛]([^{}｛｝]*)[}｝]/gu;

/**
 * Takes a phrase apart and checks each placeholder against what its sentence has.
 * @returns the phrase, or the first fault.
 * @example parsePhrase("{kpi}: {actual}", "no-data") // { fault: { kind: "no-value", found: "{actual}" } }
 */
export function parsePhrase(text: string, key: SentenceKey): { readonly phrase: Phrase } | { readonly fault: PhraseFault } {
  const parts: PhrasePart[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    const before = text.slice(from, match.index);
    const placeholder = known.get(normalText(match[1] ?? ""));
    if (placeholder === undefined) return { fault: { kind: "unknown", found: match[0] } };
    if (!placeholdersOf[key].includes(placeholder)) return { fault: { kind: "no-value", found: match[0] } };
    if (before !== "") parts.push({ text: before });
    parts.push({ placeholder });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  const alone = parts.flatMap((part) => ("text" in part ? /[{}｛｝]/u.exec(part.text) ?? [] : []))[0];
  return alone === undefined ? { phrase: { parts } } : { fault: { kind: "brace", found: alone } };
}
