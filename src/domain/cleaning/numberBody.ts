export type DecimalMark = "." | ",";

/** What one text says of its column's decimal mark: it proves one, it has a mark that could be either, or nothing. */
export type MarkEvidence = DecimalMark | "either" | "none";

const [zero, nine, dot, comma] = [48, 57, 46, 44];
const isDigit = (code: number): boolean => code >= zero && code <= nine;
/** Where the exponent begins, or the text ends. */
const mantissaEnd = (body: string): number => {
  for (let at = body.length - 1; at > 0; at--) if ((body.charCodeAt(at) | 32) === 101) return at;
  return body.length;
};

/**
 * What a body (digits and marks, no sign or unit) proves about its decimal mark. A single mark before exactly three
 * digits could be either; only a body that `numberOf` reads under the proven mark should be believed.
 * @example evidenceOf("1.234,50") // ","
 */
export function evidenceOf(body: string): MarkEvidence {
  const end = mantissaEnd(body);
  let dots = 0;
  let commas = 0;
  let lastDot = -1;
  let lastComma = -1;
  let spaced = false;
  for (let at = 0; at < end; at++) {
    const code = body.charCodeAt(at);
    if (isDigit(code)) continue;
    if (code === dot) {
      dots++;
      lastDot = at;
    } else if (code === comma) {
      commas++;
      lastComma = at;
    } else spaced = true;
  }
  if (dots === 0 && commas === 0) return "none";
  if (dots > 0 && commas > 0) return lastDot > lastComma ? (dots === 1 ? "." : "none") : commas === 1 ? "," : "none";
  const mark = dots > 0 ? "." : ",";
  if (dots + commas > 1) return dots > 0 ? "," : ".";
  const before = Math.max(lastDot, lastComma);
  // Another thousands mark, "0,123" and "1234,567" leave the mark only one meaning.
  if (spaced || before === 0 || before > 3 || body.charCodeAt(0) === zero) return mark;
  return end - before - 1 === 3 ? "either" : mark;
}

/** Fifteen digits and 10^22 are exact in a double, so that one multiplication or division gives the nearest number. */
const [exactDigits, exactPower] = [15, 22];
const tens = Float64Array.from({ length: exactPower + 1 }, (_, power) => Number(`1e${power}`));

/**
 * A body's number under a decimal mark, times ten to `power`; NaN where its marks do not stand in groups of three (or
 * in India's 12,34,567), or where it is too large. The power is counted into the decimals, so that 1.13万 is 11300.
 * @example numberOf("1.234,5", ",", 0) // 1234.5
 */
export function numberOf(body: string, decimal: DecimalMark, power: number): number {
  const end = mantissaEnd(body);
  const decimalCode = decimal === "." ? dot : comma;
  let digits = 0;
  let mark = 0;
  let first = 0;
  let run = 0;
  let thousands = true;
  let indian = true;
  let at = 0;
  for (; at < end; at++) {
    const code = body.charCodeAt(at);
    if (isDigit(code)) {
      digits = digits * 10 + code - zero;
      run++;
      continue;
    }
    if (code === decimalCode) break;
    if (run === 0 || (mark !== 0 && code !== mark)) return NaN;
    if (mark === 0) {
      mark = code;
      first = run;
    } else {
      thousands &&= run === 3;
      indian &&= run === 2;
    }
    run = 0;
  }
  if (mark !== 0 && (run !== 3 || !((thousands && first <= 3) || (indian && mark === comma && first <= 2)))) return NaN;
  const fraction = Math.max(0, end - at - 1);
  for (let rest = at + 1; rest < end; rest++) {
    const code = body.charCodeAt(rest);
    if (!isDigit(code)) return NaN;
    digits = digits * 10 + code - zero;
  }
  const tenfold = power - fraction + (end === body.length ? 0 : Number(body.slice(end + 1)));
  if (end <= exactDigits && Math.abs(tenfold) <= exactPower) return tenfold < 0 ? digits / (tens[-tenfold] ?? NaN) : digits * (tens[tenfold] ?? NaN);
  const value = Number(`${body.slice(0, end).replace(/\D/g, "")}e${tenfold}`);
  return Number.isFinite(value) ? value : NaN;
}
