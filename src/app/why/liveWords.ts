import { textLiteral } from "../outputs/formulaTemplate";
import type { CellWrite } from "../ports/workbookPort";
import type { Figure, Writing } from "./wordSteps";

// Signs of the private use area, which no sentence holds: a figure's name between them is its place in a sentence.
const begin = "\uE000";
const end = "\uE001";
/** Excel takes no longer text in a formula. */
const longestText = 240;

/** A figure as it is written in a live sentence: a formula that gives text or a number. */
export type Figures = ReadonlyMap<string, string>;

/** A place in a sentence for a figure by name. */
export const slot = (name: string): string => `${begin}${name}${end}`;

/** Rounded as people read it, with no sign that differs from one language of Excel to another. */
export const shownAmount = (cell: string, unit: string): string => (unit === "%" ? shownPercent(cell) : unit === "" ? `ROUND(${cell},2)` : `ROUND(${cell},2)&${textLiteral(` ${unit}`)}`);
export const shownPercent = (cell: string): string => `ROUND(${cell}*100,1)&"%"`;
export const shownPoints = (cell: string): string => `ROUND(${cell},1)`;

/** Sentences whose numbers are places for figures. */
export const inSlots: Writing = { amount: (_, __, figure: Figure) => slot(figure), percent: (_, figure) => slot(figure), points: (_, figure) => slot(figure) };

/**
 * A sentence with places for figures as a formula that follows its cells; as plain text where it has none.
 * @param otherwise what it says while one of its figures shows no number.
 * @example liveWords(`${slot("score")} points.`, new Map([["score", "ROUND(I9,1)"]])) // { formula: '=IFERROR(ROUND(I9,1)&" points.","")' }
 */
export function liveWords(sentence: string, figures: Figures, otherwise = ""): CellWrite {
  const parts = sentence.split(new RegExp(`${begin}([^${end}]*)${end}`));
  if (parts.length === 1) return sentence;
  const pieces = parts.flatMap((part, index) => (index % 2 === 1 ? [figures.get(part) ?? '""'] : chunks(part).map(textLiteral)));
  return { formula: `=IFERROR(${pieces.join("&")},${textLiteral(otherwise)})` };
}

const chunks = (text: string): readonly string[] => text.match(new RegExp(`[^]{1,${longestText}}`, "gu")) ?? [];
