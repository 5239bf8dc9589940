import type { Span } from "./findWords";

/** The sentences of a text by where they stand; a point inside a number ends none. */
export function sentencesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(/[!?。！？；;\n]|\.(?=\s|$)/gu)].map(({ index }) => index + 1);
  const all = [...ends, text.length];
  return all.map((to, index) => ({ from: index === 0 ? 0 : all[index - 1] ?? 0, to })).filter(({ from, to }) => text.slice(from, to).trim() !== "");
}

/** What stands in quotation marks: somebody else's words, which are evidence and not the writer's own. */
export const quotesIn = (text: string): readonly Span[] =>
  [...text.matchAll(/“[^”]*”|"[^"\n]*"|「[^」]*」|『[^』]*』/gu)].map((match) => ({ from: match.index, to: match.index + match[0].length }));

export const inside = (span: Span, others: readonly Span[]): boolean => others.some(({ from, to }) => from <= span.from && span.to <= to);
