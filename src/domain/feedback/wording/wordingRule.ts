import type { Locale } from "../../locale";

/** What a rule's words are: the first five are pointed out where they stand; the others are signs a finding about the whole text goes by. */
export type RuleKind = "trait" | "absolute" | "vague" | "mind-reading" | "protected" | "comparison" | "turn" | "praise" | "blame" | "effect" | "next-step";

/** One row of WordingRules: words of one language, why they are looked for, and a better form. */
export interface WordingRule {
  readonly language: Locale;
  readonly kind: RuleKind;
  /** Words or phrases, each as it is looked for; inflections are listed. */
  readonly words: readonly string[];
  /** Longer phrases in which a word is not meant. */
  readonly except: readonly string[];
  readonly reason: string;
  readonly better: string;
}

/** What can be wrong with a text as a whole. */
export type TextFault = "comparison" | "sandwich" | "praise-only" | "blame-only" | "no-behaviour" | "no-effect" | "no-next-step" | "too-short" | "late" | "not-discussed";

/** What the check found. `from` and `to` are UTF-16 offsets in the text; both 0 where it is about the text as a whole. */
export interface WordingFinding {
  readonly from: number;
  readonly to: number;
  /** As written; empty where it is about the text as a whole. */
  readonly words: string;
  readonly rule: RuleKind | TextFault;
  readonly reason: string;
  readonly better: string;
}
