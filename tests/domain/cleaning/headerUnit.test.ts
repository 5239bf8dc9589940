import { headerUnit } from "../../../src/domain/cleaning/headerUnit";

describe("a header's unit", () => {
  it.each([
    ["金额(万元)", "金额", 10000, "万元"], ["金额（万元）", "金额", 10000, "万元"], ["Amount (k USD)", "Amount", 1000, "k USD"], ["Amount (USD k)", "Amount", 1000, "USD k"], ["Sales ($000)", "Sales", 1000, "$000"], ["Sales ($'000)", "Sales", 1000, "$'000"], ["Sales (000s)", "Sales", 1000, "000s"],
    ["Revenue in thousands", "Revenue", 1000, "in thousands"], ["Revenue, in millions", "Revenue", 1e6, "in millions"], ["Revenue (in thousands)", "Revenue", 1000, "in thousands"], ["Revenue in millions of USD", "Revenue", 1e6, "in millions of USD"],
    ["销售额 单位:万元", "销售额", 10000, "万元"], ["销售额（单位：万元）", "销售额", 10000, "万元"], ["销售额(单位:元)", "销售额", 1, "元"],
    ["Revenue (€m)", "Revenue", 1e6, "€m"], ["Revenue (USD mn)", "Revenue", 1e6, "USD mn"], ["Revenue (USD bn)", "Revenue", 1e9, "USD bn"], ["Revenue ($M)", "Revenue", 1e6, "$M"], ["Revenue (mn)", "Revenue", 1e6, "mn"],
    ["营收[亿元]", "营收", 1e8, "亿元"], ["营收【亿元】", "营收", 1e8, "亿元"], ["营收(千元)", "营收", 1000, "千元"], ["营收(百万元)", "营收", 1e6, "百万元"], ["营收(百万美元)", "营收", 1e6, "百万美元"], ["营收 (万)", "营收", 10000, "万"],
    ["金额(元)", "金额", 1, "元"], ["Amount (USD)", "Amount", 1, "USD"], ["Amount ($)", "Amount", 1, "$"], ["完成率(%)", "完成率", 1, "%"], ["完成率（％）", "完成率", 1, "%"], ["Length (m)", "Length", 1, "m"], ["Length (mm)", "Length", 1, "mm"], ["Sales (MM)", "Sales", 1e6, "MM"], ["Sales ($mm)", "Sales", 1e6, "$mm"], ["重量(千克)", "重量", 1, "千克"], ["Time (h)", "Time", 1, "h"], ["Amount (K)", "Amount", 1000, "K"], ["Revenue ($b)", "Revenue", 1e9, "$b"], ["客流(万人次)", "客流", 10000, "万人次"], ["产量(万吨/年)", "产量", 10000, "万吨/年"],
  ])("%p", (header, name, factor, unit) => expect(headerUnit(header)).toEqual({ name, factor, unit }));
  it.each([
    ["  Amount ", "Amount"], ["Amount (net)", "Amount (net)"], ["万元", "万元"], ["(万元)", "(万元)"], ["", ""], ["Sales in May", "Sales in May"], ["In thousands", "In thousands"], ["万达广场", "万达广场"], ["Visits (2024)", "Visits (2024)"], ["客户(千岛湖)", "客户(千岛湖)"], ["客户(万达)", "客户(万达)"], ["Grade (B)", "Grade (B)"],
  ])("%p has none", (header, name) => expect(headerUnit(header)).toEqual({ name, factor: 1, unit: "" }));
});
