import { plainText } from "./blankText";
import { evidenceOf, numberOf, type MarkEvidence } from "./numberBody";

export type { DecimalMark, MarkEvidence } from "./numberBody";

/** A text taken apart: the digits and marks in the middle, its sign, and the power of ten its unit stands for. */
interface NumberParts { readonly body: string; readonly negative: boolean; readonly power: number }

const codes = "USD|EUR|CNY|RMB|GBP|JPY|HKD|TWD|KRW|INR|CHF|CAD|AUD|NZD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|RUB|TRY|THB|IDR|MYR|PHP|VND|AED|SAR|ILS|Rs\\.?|kr\\.?";
const sign = "(?:US|HK|NT|A|C|S|R|NZ)?\\p{Sc}";
const currencyBefore = new RegExp(`^(?:${sign}|(?:${codes})(?![a-z])|人民币)\\s*`, "iu");
const currencyAfter = new RegExp(`\\s*(?:(?<![a-z])${sign}|(?<=[\\d)](?:k|m|mn|mm|b|bn)?)\\p{Sc}|(?<![a-z])(?:${codes})|元|圆|块|人民币|美元|欧元|港币|日元)$`, "iu");

interface Scale { readonly pattern: RegExp; readonly power: number; /** "5m" may be metres or minutes: only an amount of money makes it millions. */ readonly money?: true }
const scales: readonly Scale[] = [
  { pattern: /\s*千万$/, power: 7 }, { pattern: /\s*百万$/, power: 6 }, { pattern: /\s*十万$/, power: 5 }, { pattern: /\s*万$/, power: 4 }, { pattern: /\s*亿$/, power: 8 }, { pattern: /\s*千$/, power: 3 },
  { pattern: /\s*%$/, power: -2 }, { pattern: /\s*(?:k|thousand)$/i, power: 3 }, { pattern: /\s*(?:bn|billion|B)$/, power: 9 }, { pattern: /\s*(?:mn|mio|million|MM|M)$/, power: 6 },
  { pattern: /\s*(?:bn|billion|b)$/i, power: 9, money: true }, { pattern: /\s*(?:mn|mio|million|mm|m)$/i, power: 6, money: true },
];
const bodyOnly = /^(?:\d|[.,]\d)[\d.,' ’]*(?:[eE][+-]?\d{1,3})?$/;
const digit = /\d/;
/** 5², ½ and ① would become 52, 1⁄2 and 1 in half-width. */
const raised = /[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b\u2460-\u24ff]/;
/** Longer text is a sentence; it also keeps each pattern's work small. */
const longest = 48;

/** Sign, currency and unit taken off; null when what is left is no number in any spelling. */
function takeApart(given: string): NumberParts | null {
  const plain = plainText(given);
  if (bodyOnly.test(plain)) return plain === given || !raised.test(given) ? { body: plain, negative: false, power: 0 } : null;
  if (plain.length > longest || !digit.test(plain) || raised.test(given)) return null;
  let text = plain.replace(/[−–]/g, "-");
  let signs = 0;
  let negative = false;
  let money = false;
  // Signs and currencies come in any order: "-$5", "$-5", "$(5)", "5- €".
  for (let before = ""; before !== text; ) {
    before = text;
    const [opens, closes] = [text.charAt(0), text.charAt(text.length - 1)];
    if (opens === "(" && closes === ")") text = text.slice(1, -1).trim();
    else if (opens === "-" || opens === "+") text = text.slice(1).trim();
    else if (closes === "-") text = text.slice(0, -1);
    if (text !== before) {
      signs++;
      negative = opens !== "+";
    }
    const bare = withoutCurrency(text);
    money ||= bare !== text;
    text = bare;
    // Two signs in one cell have no plain meaning.
    if (signs > 1) return null;
  }
  if (bodyOnly.test(text)) return { body: text, negative, power: 0 };
  for (const { pattern, power, money: needsMoney } of scales) {
    if ((needsMoney && !money) || !pattern.test(text)) continue;
    const body = text.replace(pattern, "");
    return bodyOnly.test(body) ? { body, negative, power } : null;
  }
  return null;
}

/** Currencies at either end taken off; where a digit stands there is none to look for. */
function withoutCurrency(text: string): string {
  const front = digit.test(text.charAt(0)) ? text : text.replace(currencyBefore, "");
  return digit.test(front.charAt(front.length - 1)) ? front : front.replace(currencyAfter, "");
}

/** A text's number under either mark, NaN where it is none under that one, and what it proves about its column's mark. */
export interface NumberText { readonly evidence: MarkEvidence; readonly dot: number; readonly comma: number }

/**
 * One text as a number; null where it is none under either mark. Currencies and signs are taken off, "%", "万", "k" and
 * the like are multiplied out; nothing else is guessed at.
 * @example readNumberText("(￥1,234.50)") // { evidence: ".", dot: -1234.5, comma: NaN }
 */
export function readNumberText(text: string): NumberText | null {
  const parts = takeApart(text);
  if (parts === null) return null;
  const { body, negative, power } = parts;
  const [dot, comma] = [numberOf(body, ".", power), numberOf(body, ",", power)];
  if (Number.isNaN(dot) && Number.isNaN(comma)) return null;
  const evidence = evidenceOf(body);
  // Only a text that is a number under its own proof proves anything.
  const believed = (evidence === "." && Number.isNaN(dot)) || (evidence === "," && Number.isNaN(comma)) ? "none" : evidence;
  // Zero has no sign: 0 - 0 is 0, where -0 would show as "-0".
  return negative ? { evidence: believed, dot: 0 - dot, comma: 0 - comma } : { evidence: believed, dot, comma };
}
