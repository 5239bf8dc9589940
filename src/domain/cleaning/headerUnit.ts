/** A header without its unit, and what a unit makes of the numbers under it. */
export interface HeaderUnit { readonly name: string; readonly factor: number; readonly unit: string }

const currency = "(?:USD|EUR|CNY|RMB|GBP|JPY|HKD|INR|CHF|CAD|AUD|SGD|US\\$|HK\\$|元|人民币|美元|欧元|港币|[\\p{Sc}])";
const factors: readonly (readonly [RegExp, number])[] = [
  [/^亿/, 1e8], [/^千万/, 1e7], [/^百万/, 1e6], [/^十万/, 1e5], [/^万/, 1e4], [/^千(?!克|米|瓦|卡)/, 1e3],
  [new RegExp(`^(?:in )?(?:${currency} ?)?(?:'?000s?|thousands?|k|tsd)\\.?(?: ?(?:of )?${currency})?$`, "iu"), 1e3],
  [new RegExp(`^(?:in )?(?:${currency} ?)?(?:mn|mio|millions?|mm)\\.?(?: ?(?:of )?${currency})?$`, "iu"), 1e6],
  // "m" alone is metres; with a currency it is millions.
  [new RegExp(`^(?:in )?(?:${currency} ?m|m ?${currency})$`, "iu"), 1e6],
  [new RegExp(`^(?:in )?(?:${currency} ?)?(?:bn|billions?|b)(?: ?${currency})?$`, "iu"), 1e9],
];

/** What a unit multiplies by. @example unitFactor("万元") // 10000 */
export const unitFactor = (unit: string): number => factors.find(([pattern]) => pattern.test(unit.normalize("NFKC").trim()))?.[1] ?? 1;

/**
 * Takes the unit off a header: brackets at its end, "单位:…", "in thousands".
 * @example headerUnit("金额(万元)") // { name: "金额", factor: 10000, unit: "万元" }
 */
export function headerUnit(header: string): HeaderUnit {
  const text = header.normalize("NFKC").replace(/\s+/g, " ").trim();
  const said = /^(.*?)[\s,(\[【]*单位[:为 ]+([^)\]】]+)[)\]】]?$/.exec(text);
  const inWords = /^(.+?),? (in (?:thousands|millions|billions)(?: of .+)?)$/i.exec(text);
  const bracket = /^(.+?) ?[([【]([^()[\]【】]{1,16})[)\]】]$/.exec(text);
  const match = said ?? inWords ?? bracket;
  const [, name = "", unit = ""] = match ?? [];
  // Brackets that hold no unit ("Amount (net)") belong to the name.
  if (match === null || (match === bracket && !isUnit(unit))) return { name: text, factor: 1, unit: "" };
  return { name: name.trim(), factor: unitFactor(unit), unit: unit.trim() };
}

const isUnit = (text: string): boolean => unitFactor(text) !== 1 || /^(?:%|‰|元|件|个|台|套|天|日|小时|工时|h|hrs?|hours?|days?|pcs|kg|g|m|km|units?|\d+-\d+)$/iu.test(text.trim()) || new RegExp(`^${currency}$`, "iu").test(text.trim());
