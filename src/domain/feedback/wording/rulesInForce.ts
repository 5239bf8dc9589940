import type { RuleKind, WordingRule } from "./wordingRule";

const signs: ReadonlySet<RuleKind> = new Set(["comparison", "turn", "praise", "blame", "effect", "next-step"] as const);

/**
 * The rules to check by: those of the table where it has any of a language, the built-in ones of every other language.
 * Signs are needed to judge a whole text, so each kind the table leaves out of a language is the built-in one.
 */
export function rulesInForce(own: readonly WordingRule[], builtIn: readonly WordingRule[]): readonly WordingRule[] {
  const languages = new Set(own.map(({ language }) => language));
  const given = new Set(own.map(({ language, kind }) => `${language}\u241f${kind}`));
  return [...own, ...builtIn.filter(({ language, kind }) => !languages.has(language) || (signs.has(kind) && !given.has(`${language}\u241f${kind}`)))];
}
