import type { Day } from "../../units";
import { comparedColleagues } from "./comparedColleagues";
import { datedStep } from "./datedStep";
import { findWords, type CompiledRules, type Found } from "./findWords";
import { isConcrete } from "./isConcrete";
import { negated } from "./negated";
import { ofAThing } from "./ofAThing";
import { inside, quotesIn, sentencesOf } from "./sentencesOf";
import type { RuleKind, TextFault, WordingFinding } from "./wordingRule";

/** Why a fault of a whole text matters, and what would be better; in the reader's language. */
export type FaultWords = Readonly<Record<TextFault, { readonly reason: string; readonly better: string }>>;

export interface WordingInput {
  /** What the manager wrote; it is never changed. */
  readonly text: string;
  readonly rules: CompiledRules;
  readonly faults: FaultWords;
  /** Whom it is written to, and everybody else's names. */
  readonly person: string;
  readonly colleagues: readonly string[];
  /** Names of projects, customers and KPIs: whoever names one is concrete. */
  readonly things: readonly string[];
  readonly periodEnd: Day;
  readonly discussedOn: Day | null;
  readonly asOf: Day;
  /** Days after the end of the period within which feedback is to be talked over. */
  readonly within: number;
}

/** Shorter than this says too little for a behaviour, an effect and a next step. Source: the project's own proposal. */
const fewestWords = 12;
const fewestCharacters = 20;

/**
 * Checks what a manager wrote: about the work and not the person, concrete, with its effect and a next step, in time.
 * Words in quotation marks are somebody else's; denied ones ("not careless") are let be.
 * Source: SBI (CCL); feedback on the self hurts (Kluger & DeNisi 1996).
 * @returns findings by where they stand, those about the whole text last; none for an empty text.
 */
export function checkWording(input: WordingInput): readonly WordingFinding[] {
  const { text, rules } = input;
  if (text.trim() === "") return [];
  const found = findWords(text, rules);
  const quotes = quotesIn(text);
  const own = found.filter((one) => !inside(one, quotes));
  const sentences = sentencesOf(text);
  const sentenceOf = ({ from }: { readonly from: number }): number => sentences.findIndex((one) => from >= one.from && from < one.to);
  const marked = outermost(own.filter((one) => {
    if (!pointedOut(one.rule.kind)) return false;
    if ((one.rule.kind === "trait" || one.rule.kind === "absolute") && negated(text, one.from)) return false;
    if (one.rule.kind === "trait" && one.rule.language === "en-US" && ofAThing(text, one.from, one.to)) return false;
    const sentence = sentences[sentenceOf(one)];
    return one.rule.kind !== "vague" || sentence === undefined || !isConcrete(text.slice(sentence.from, sentence.to), input.things);
  })).map(({ from, to, rule }): WordingFinding => ({ from, to, words: text.slice(from, to), rule: rule.kind, reason: rule.reason, better: rule.better }));

  const of = (kind: RuleKind): readonly Found[] => own.filter(({ rule }) => rule.kind === kind);
  const at = (fault: TextFault, from = 0, to = 0): WordingFinding => ({ from, to, words: text.slice(from, to), rule: fault, ...input.faults[fault] });
  const praise = of("praise").filter(({ from }) => !negated(text, from));
  const compared = sentences.flatMap((sentence) => comparedColleagues(text, sentence, of("comparison"), input.person, input.colleagues)).map(({ from, to }) => at("comparison", from, to));
  const turns = of("turn").filter((turn) => {
    const place = sentenceOf(turn);
    const begins = text.slice(sentences[place]?.from ?? 0, turn.from).trim() === "";
    return praise.some((one) => (begins ? sentenceOf(one) === place - 1 : sentenceOf(one) === place && one.to <= turn.from));
  }).map(({ from, to }) => at("sandwich", from, to));
  const inPlace = [...marked, ...compared, ...turns].sort((a, b) => a.from - b.from || b.to - a.to);
  return [...inPlace, ...wholeText(input, { praise: praise.length, blame: of("blame").length + marked.filter(({ rule }) => rule === "trait").length + own.filter(({ rule, from }) => rule.kind === "praise" && negated(text, from)).length, effect: found.some(({ rule }) => rule.kind === "effect"), next: found.some(({ rule }) => rule.kind === "next-step") || datedStep(text) }).map((fault) => at(fault))];
}

interface Signs { readonly praise: number; readonly blame: number; readonly effect: boolean; readonly next: boolean }

function wholeText({ text, things, periodEnd, discussedOn, asOf, within }: WordingInput, { praise, blame, effect, next }: Signs): readonly TextFault[] {
  const late: readonly TextFault[] = discussedOn !== null ? (discussedOn > periodEnd + within ? ["late"] : []) : asOf > periodEnd + within ? ["not-discussed"] : [];
  // What is missing from a line or two goes without saying.
  if (isShort(text)) return ["too-short", ...late];
  return [
    ...(praise > 0 && blame === 0 ? ["praise-only" as const] : []),
    ...(blame > 0 && praise === 0 ? ["blame-only" as const] : []),
    ...(isConcrete(text, things) ? [] : ["no-behaviour" as const]),
    ...(effect ? [] : ["no-effect" as const]),
    ...(next ? [] : ["no-next-step" as const]),
    ...late,
  ];
}

function isShort(text: string): boolean {
  const characters = [...text.matchAll(/\p{Script=Han}/gu)].length;
  const words = [...text.matchAll(/[\p{Script=Latin}\p{N}]+/gu)].length;
  return characters > 0 ? characters + words < fewestCharacters : words < fewestWords;
}

function pointedOut(kind: RuleKind): boolean {
  switch (kind) {
    case "trait":
    case "absolute":
    case "vague":
    case "mind-reading":
    case "protected":
      return true;
    case "comparison":
    case "turn":
    case "praise":
    case "blame":
    case "effect":
    case "next-step":
      return false;
  }
}

/** A word inside a longer one that is pointed out as well is not pointed out twice. */
const outermost = (found: readonly Found[]): readonly Found[] =>
  found.filter((one, index) => !found.some((other, place) => place !== index && other.from <= one.from && one.to <= other.to && (other.to - other.from > one.to - one.from || place < index)));
