/** A header without its unit, and what a unit makes of the numbers under it. */
export interface HeaderUnit { readonly name: string; readonly factor: number; readonly unit: string }

const money = "元|圆|人民币|美元|欧元|港币|港元|日元|英镑";
const currency = `(?:USD|EUR|CNY|RMB|GBP|JPY|HKD|INR|CHF|CAD|AUD|SGD|US\\$|HK\\$|${money}|[\\p{Sc}])`;
/** What Chinese counts in ten thousands; other words after 万 or 千 are names (万达, 千岛湖) or units of their own (千克). */
const counted = `(?:${money}|人次?|人民币元|件|个|台|套|次|户|单|张|股|份|辆|吨|箱|瓶|只|条|名|家|字|公里|平方米|小时)`;
const many = (word: string): RegExp => new RegExp(`^${word}${counted}?(?:[/每].{1,4})?$`, "u");
const factors: readonly (readonly [RegExp, number])[] = [
  [many("亿"), 1e8], [many("千万"), 1e7], [many("百万"), 1e6], [many("十万"), 1e5], [many("万"), 1e4], [many("千"), 1e3],
  [new RegExp(`^(?:in )?(?:${currency} ?)?(?:'?000s?|thousands?|k|tsd)\\.?(?: ?(?:of )?${currency})?$`, "iu"), 1e3],
  [new RegExp(`^(?:in )?(?:${currency} ?)?(?:mn|mio|millions?)\\.?(?: ?(?:of )?${currency})?$`, "iu"), 1e6], [/^MM$/, 1e6],
  // "m" and "mm" alone are lengths and "B" a grade; with a currency they are millions and billions.
  [new RegExp(`^(?:in )?(?:${currency} ?mm?|mm? ?${currency})$`, "iu"), 1e6],
  [new RegExp(`^(?:in )?(?:${currency} ?)?(?:bn|billions?)\\.?(?: ?(?:of )?${currency})?$`, "iu"), 1e9],
  [new RegExp(`^(?:in )?(?:${currency} ?b|b ?${currency})$`, "iu"), 1e9],
];

/** What a unit multiplies by; 1 for one that multiplies nothing or is unknown. @example unitFactor("万元") // 10000 */
export const unitFactor = (unit: string): number => factors.find(([pattern]) => pattern.test(unit.normalize("NFKC").trim()))?.[1] ?? 1;

/**
 * Takes the unit off a header: brackets at its end, "单位:…", "in thousands".
 * @example headerUnit("金额(万元)") // { name: "金额", factor: 10000, unit: "万元" }
 */
export function headerUnit(header: string): HeaderUnit {
  const text = header.normalize("NFKC").replace(/\s+/g, " ").trim();
  const said = /^(.*?)[\s,([【]*单位[:为 ]+([^)\]】]+)[)\]】]?$/.exec(text);
  const inWords = /^(.+?),? (in (?:thousands|millions|billions)(?: of .+)?)$/i.exec(text);
  const bracket = /^(.+?) ?[([【]([^()[\]【】]{1,16})[)\]】]$/.exec(text);
  const match = said ?? inWords ?? bracket;
  const [, name = "", unit = ""] = match ?? [];
  // Brackets that hold no unit ("Amount (net)") belong to the name.
  if (match === null || (match === bracket && !isUnit(unit))) return { name: text, factor: 1, unit: "" };
  return { name: name.trim(), factor: unitFactor(unit), unit: unit.trim() };
}

const isUnit = (text: string): boolean => unitFactor(text) !== 1 || /^(?:%|‰|元|件|个|台|套|天|日|小时|工时|h|hrs?|hours?|days?|pcs|kg|g|m|mm|cm|km|千克|公斤|千米|公里|千瓦时?|克|米|吨|次|人|units?|\d+-\d+)$/iu.test(text.trim()) || new RegExp(`^${currency}$`, "iu").test(text.trim());
