import type { Found, Span } from "./findWords";
import { setBeside } from "./setBeside";

const han = /\p{Script=Han}/u;
const letter = /[\p{L}\p{N}]/u;

/** How far a name may be from the word that compares, in characters. */
const reach = { latin: 25, han: 4 } as const;

/**
 * Names of other people that the person is set beside: "than Bo", "比周子昂", "Bo sold 9, you sold 3". A colleague who is merely named, as
 * somebody who was helped, is part of a behaviour and not meant.
 * @param sentence where to look. @param signs words that compare, in the whole text.
 */
export function comparedColleagues(text: string, sentence: Span, signs: readonly Found[], own: string, colleagues: readonly string[]): readonly Span[] {
  const near = signs.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
  const found: Span[] = [];
  const ownWords = new Set(own.split(/\s+/u));
  for (const name of colleagues) {
    if (name === own) continue;
    const [first = name] = name.split(/\s+/u);
    const spellings = han.test(name) ? [name.replace(/\s+/gu, "")] : first.length >= 2 && !ownWords.has(first) ? [name, first] : [name];
    for (const spelling of spellings) {
      const span = placesOf(text, spelling, sentence).find((place) => near.some((sign) => compares(text, sign, place, sentence)) || setBeside(text.slice(sentence.from, sentence.to), { from: place.from - sentence.from, to: place.to - sentence.from }));
      if (span === undefined || found.some(({ from }) => from === span.from)) continue;
      found.push(span);
      break;
    }
  }
  return found;
}

/** Where a name stands, its case as written; a possessive counts, a longer word does not. */
function placesOf(text: string, name: string, { from, to }: Span): readonly Span[] {
  const places: Span[] = [];
  if (name.length < 2) return places;
  for (let at = text.indexOf(name, from); at >= 0 && at + name.length <= to; at = text.indexOf(name, at + 1)) {
    const whole = han.test(name) || (!letter.test(text[at - 1] ?? " ") && !letter.test(text[at + name.length] ?? " "));
    if (whole) places.push({ from: at, to: at + name.length });
  }
  return places;
}

function compares(text: string, sign: Span, name: Span, sentence: Span): boolean {
  const isHan = han.test(text.slice(name.from, name.to));
  if (sign.to <= name.from) {
    const between = text.slice(sign.to, name.from);
    return between.length <= (isHan ? reach.han : reach.latin) && !/[\d,，;；:：]|\b(?:and|with|for|to|by|when|while)\b/iu.test(between);
  }
  if (sign.from < name.to) return false;
  const before = text.slice(Math.max(sentence.from, name.from - 1), name.from);
  const between = text.slice(name.to, sign.from);
  // "Bo sells more than you", "周子昂比你快", "和周子昂相比".
  const meansYou = /^\s*(?:you|your|yours|你|您)/iu.test(text.slice(sign.to, sentence.to));
  return (meansYou && between.length <= 40 && !/[,，;；]/u.test(between)) || (/[和跟与同]/u.test(before) && between.length <= 3);
}
