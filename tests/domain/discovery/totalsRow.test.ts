import { isTotalsLabel } from "../../../src/domain/discovery/totalsRow";

describe("labels of totals rows", () => {
  it.each([
    "合计", "总计", "小计", "合 计", "合　计", "总 计：", "本页小计", "累计", "平均", "平均值", "张三 小计", "华东合计", "合计（万元）", "总计:",
    "Total", "TOTAL", "Totals:", " total ", "Grand total", "Grand Total:", "Sub-total", "Subtotal", "Sub total", "Sum", "Average", "Avg",
    "Total North", "North Total", "North Subtotal", "Total for North", "Subtotal: North", "Page total",
  ])("%p is one", (label) => expect(isTotalsLabel(label)).toBe(true));
  it.each([
    null, "", 12, true, "North", "Totally Fine Ltd", "Summer sale", "Sumatra", "Summary of the year", "Averell", "Ann", "合同", "会计", "总经理", "小计划", "平均主义者", "统计局",
    "The customer asked whether the total would be billed in advance, and by whom",
  ])("%p is none", (label) => expect(isTotalsLabel(label)).toBe(false));
});
