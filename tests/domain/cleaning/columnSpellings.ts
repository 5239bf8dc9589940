/** Ways a whole column can be spelled, for properties that read it back. */

export interface NumberSpelling {
  readonly thousands: "" | "," | "." | " " | "'" | "’" | "\u00a0" | "\u202f" | "indian";
  readonly decimal: "." | ",";
  readonly currency: (text: string) => string;
  readonly negative: "-" | "−" | "()" | "after";
  readonly fullWidth: boolean;
}

export const currencies: readonly ((text: string) => string)[] = [
  (text) => text, (text) => `$${text}`, (text) => `€ ${text}`, (text) => `${text} €`, (text) => `￥${text}`, (text) => `₹${text}`, (text) => `US$${text}`, (text) => `HK$ ${text}`, (text) => `USD ${text}`, (text) => `${text} EUR`, (text) => `${text}元`,
];

/** Digits in groups of three, or 12,34,567 in India's way. */
function grouped(whole: string, mark: NumberSpelling["thousands"]): string {
  if (mark === "indian") {
    const head = whole.slice(0, -3);
    return head === "" ? whole : `${head.replace(/\B(?=(?:\d\d)+$)/g, ",")},${whole.slice(-3)}`;
  }
  return whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
}

/** Half-width ASCII as its full-width twins. */
const widened = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** @example spellCents(-123450, { thousands: ",", decimal: ".", currency: (text) => text, negative: "()", fullWidth: false }) // "(1,234.50)" */
export function spellCents(cents: number, { thousands, decimal, currency, negative, fullWidth }: NumberSpelling): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const body = `${grouped(digits.slice(0, -2), thousands)}${decimal}${digits.slice(-2)}`;
  const text = cents >= 0 ? currency(body) : negative === "()" ? `(${currency(body)})` : negative === "after" ? currency(`${body}-`) : `${negative}${currency(body)}`;
  return fullWidth ? widened(text) : text;
}

const shortNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const fullNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const two = (value: number): string => String(value).padStart(2, "0");

export interface DateSpelling { readonly name: string; readonly order: "none" | "dmy" | "mdy"; readonly spell: (year: number, month: number, day: number) => string | number }
const spelling = (name: string, order: DateSpelling["order"], spell: DateSpelling["spell"]): DateSpelling => ({ name, order, spell });

export const dateSpellings: readonly DateSpelling[] = [
  spelling("iso", "none", (y, m, d) => `${y}-${two(m)}-${two(d)}`),
  spelling("slashes", "none", (y, m, d) => `${y}/${m}/${d}`),
  spelling("dots", "none", (y, m, d) => `${y}.${m}.${d}`),
  spelling("iso with time", "none", (y, m, d) => `${y}-${two(m)}-${two(d)} 05:58:34`),
  spelling("iso with zone", "none", (y, m, d) => `${y}-${two(m)}-${two(d)}T23:58:34.000+08:00`),
  spelling("full-width iso", "none", (y, m, d) => widened(`${y}-${two(m)}-${two(d)}`)),
  spelling("packed text", "none", (y, m, d) => `${y}${two(m)}${two(d)}`),
  spelling("packed number", "none", (y, m, d) => y * 10_000 + m * 100 + d),
  spelling("Chinese", "none", (y, m, d) => `${y}年${m}月${d}日`),
  spelling("day, month, year in words", "none", (y, m, d) => `${d} ${fullNames[m - 1]} ${y}`),
  spelling("month, day, year in words", "none", (y, m, d) => `${shortNames[m - 1]} ${d}, ${y}`),
  spelling("31-JAN-2024", "none", (y, m, d) => `${two(d)}-${shortNames[m - 1]?.toUpperCase()}-${y}`),
  ...["/", "-", "."].flatMap((mark) => [
    spelling(`d${mark}m${mark}y`, "dmy", (y, m, d) => [d, m, y].join(mark)),
    spelling(`m${mark}d${mark}y`, "mdy", (y, m, d) => [two(m), two(d), y].join(mark)),
  ]),
  spelling("m/d/y with time", "mdy", (y, m, d) => `${m}/${d}/${y} 5:58 PM`),
];
