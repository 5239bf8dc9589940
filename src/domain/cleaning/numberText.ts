import { plainText } from "./blankText";

export type DecimalMark = "." | ",";

/** What one text says of its column's decimal mark: it proves one, it has a mark that could be either, or nothing. */
export type MarkEvidence = DecimalMark | "either" | "none";

/** A text taken apart: the digits and marks in the middle, and what multiplies them. */
interface NumberParts { readonly body: string; readonly scale: number }

const codes = "USD|EUR|CNY|RMB|GBP|JPY|HKD|TWD|KRW|INR|CHF|CAD|AUD|NZD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|RUB|TRY|THB|IDR|MYR|PHP|VND|AED|SAR|ILS|Rs\\.?|kr\\.?";
const currencyBefore = new RegExp(`^(?:(?:US|HK|NT|A|C|S|R|NZ)?[\\p{Sc}]|(?:${codes})(?![a-z])|人民币)\\s*`, "iu");
const currencyAfter = new RegExp(`\\s*(?:[\\p{Sc}]|(?<![a-z])(?:${codes})|元|圆|块|人民币|美元|欧元|港币|日元)$`, "iu");
const scales: readonly (readonly [RegExp, number])[] = [
  [/\s*千万$/, 1e7], [/\s*百万$/, 1e6], [/\s*十万$/, 1e5], [/\s*万$/, 1e4], [/\s*亿$/, 1e8], [/\s*千$/, 1e3],
  [/\s*(?:bn|billion|b)$/i, 1e9], [/\s*(?:mn|mio|million|MM)$/, 1e6], [/\s*m$/i, 1e6], [/\s*(?:k|thousand)$/i, 1e3], [/\s*%$/, 0.01],
];
const bodyOnly = /^(?:\d|[.,]\d)[\d.,' ’]*(?:[eE][+-]?\d{1,3})?$/;

/** Sign, currency and unit taken off; null when what is left is no number in any spelling. */
function takeApart(given: string): NumberParts | null {
  let text = plainText(given).replace(/[−–]/g, "-");
  let scale = 1;
  const negative = /^\((.*)\)$/.exec(text);
  if (negative) [text, scale] = [(negative[1] ?? "").trim(), -1];
  // Signs and currencies come in either order: "-$5", "$-5", "5- €".
  for (let rounds = 0; rounds < 2; rounds++) {
    if (/^[+-]\s*[^+-]/.test(text)) {
      if (text.startsWith("-")) scale = -scale;
      text = text.slice(1).trim();
    }
    text = text.replace(currencyBefore, "");
  }
  text = text.replace(currencyAfter, "");
  if (/\d-$/.test(text)) [text, scale] = [text.slice(0, -1), -scale];
  if (!bodyOnly.test(text)) {
    const unit = scales.find(([pattern]) => pattern.test(text));
    if (unit === undefined) return null;
    text = text.replace(unit[0], "");
    scale *= unit[1];
    if (!bodyOnly.test(text)) return null;
  }
  return { body: text, scale };
}

/** What a body's marks prove. @example evidenceOf("1.234,50") // "," */
function evidenceOf(body: string): MarkEvidence {
  const [mantissa = ""] = body.split(/[eE]/);
  const [dots, commas] = [mantissa.split(".").length - 1, mantissa.split(",").length - 1];
  if (dots === 0 && commas === 0) return "none";
  if (dots > 0 && commas > 0) return mantissa.lastIndexOf(".") > mantissa.lastIndexOf(",") ? (dots === 1 ? "." : "none") : commas === 1 ? "," : "none";
  const [mark, other, count]: readonly [DecimalMark, DecimalMark, number] = dots > 0 ? [".", ",", dots] : [",", ".", commas];
  if (count > 1) return other;
  const [before = "", after = ""] = mantissa.split(mark);
  if (/[' ’]/.test(before)) return mark;
  return after.length === 3 && /^[1-9]\d{0,2}$/.test(before) ? "either" : mark;
}

/** A body's number under a decimal mark; NaN where its marks do not stand as that mark would have them. */
function numberOf(body: string, decimal: DecimalMark): number {
  const [mantissa = "", exponent = "0"] = body.split(/[eE]/);
  const at = mantissa.indexOf(decimal);
  const [whole, fraction] = at < 0 ? [mantissa, ""] : [mantissa.slice(0, at), mantissa.slice(at + 1)];
  if (!/^\d*$/.test(fraction)) return NaN;
  const mark = /[^\d]/.exec(whole)?.[0];
  if (mark !== undefined) {
    const groups = whole.split(mark);
    const first = groups[0] ?? "";
    const rest = groups.slice(1);
    const indian = mark === "," && rest.at(-1)?.length === 3 && rest.slice(0, -1).every((group) => group.length === 2) && first.length <= 2;
    const thousands = rest.every((group) => group.length === 3) && first.length <= 3;
    if (!groups.every((group) => /^\d+$/.test(group)) || !(thousands || indian)) return NaN;
    return Number(`${groups.join("")}.${fraction === "" ? "0" : fraction}e${exponent}`);
  }
  return whole === "" && fraction === "" ? NaN : Number(`${whole === "" ? "0" : whole}.${fraction === "" ? "0" : fraction}e${exponent}`);
}

/** A text's number under either mark and what it proves; `null` where it is no number in any spelling. */
export interface NumberText { readonly evidence: MarkEvidence; readonly under: (decimal: DecimalMark) => number }

/** @example readNumberText("(￥1,234.50)")?.under(".") // -1234.5 */
export function readNumberText(text: string): NumberText | null {
  const parts = takeApart(text);
  if (parts === null) return null;
  const { body, scale } = parts;
  const evidence = evidenceOf(body);
  // Thousandths are divided, not multiplied: 12.5 % is 0.125 to the last digit.
  return { evidence, under: (decimal) => (Math.abs(scale) < 1 ? (Math.sign(scale) * numberOf(body, decimal)) / 100 : scale * numberOf(body, decimal)) };
}
