import type { Cell } from "../records/rawTable";

const totals = "(?:grand[ -]?|sub[ -]?|page |running )?totals?";
const aloneEnglish = new RegExp(`^(?:${totals}|sums?|averages?|avg|mean|overall|count)(?: ?[:.]| ?\\([^()]{0,20}\\)| ?\\d+)?:?$`, "i");
const namedEnglish = new RegExp(`^(?:${totals}(?: for| of| -|:)? .{1,40}|.{1,40} ${totals}:?)$`, "i");
const chinese = "(?:合 *计|总 *计|小 *计|累 *计|共 *计|总 *和|汇 *总|平 *均 *值?)";
const chineseEnd = "(?::|\\([^()]{1,20}\\):?)?$";
const aloneChinese = new RegExp(`^(?:本页|本月|本年|全部)? ?${chinese}${chineseEnd}`);
const namedChinese = new RegExp(`^.{1,20}?${chinese}${chineseEnd}`);

/**
 * What a label says of its row: "alone", it can be nothing but a total ("合计", "Grand total:"); "named", a total that
 * goes by a name ("Total North", "张三 小计"), which a customer called "Total Wine" could be too; null, no total.
 * @example totalsLabel("North Total") // "named"
 */
export function totalsLabel(cell: Cell | undefined): "alone" | "named" | null {
  if (typeof cell !== "string" || cell.length > 60) return null;
  const text = cell.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (aloneEnglish.test(text) || aloneChinese.test(text)) return "alone";
  return namedEnglish.test(text) || namedChinese.test(text) ? "named" : null;
}

/** Does a label say that its row adds up others, alone or with a name? @example isTotalsLabel("张三 小计") // true */
export const isTotalsLabel = (cell: Cell | undefined): boolean => totalsLabel(cell) !== null;
