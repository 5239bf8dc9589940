import fc from "fast-check";
import { headerPeriod, type HeaderPeriod } from "../../../src/domain/cleaning/headerPeriod";
import { locales } from "../../../src/domain/locale";
import { columnKey, columnName } from "../../../src/domain/mapping/columnNames";
import { headerText, likeness } from "../../../src/domain/mapping/headerWords";
import { mappedKeys, mappedTables, synonymsOf } from "../../../src/domain/mapping/synonyms";

describe("headers are compared in one form", () => {
  it.each([
    ["SalesAmount", "sales amount"], ["salesAmount", "sales amount"], ["sales_amount", "sales amount"], ["SALES AMOUNT", "sales amount"], ["sales-amount", "sales amount"], ["  Sales   Amount ", "sales amount"],
    ["OrderID", "order id"], ["SKUName", "sku name"], ["Q1Sales", "q1 sales"], ["Employee.Name", "employee name"], ["ＳａｌｅｓAmount", "sales amount"],
    ["Amount (EUR)", "amount"], ["Amount [k€]", "amount"], ["Amount in thousands", "amount"], ["Amount (net)", "amount net"], ["Split %", "split %"], ["% complete", "% complete"],
    ["金额(万元)", "金额"], ["金额（万元）", "金额"], ["金额 单位：元", "金额"], ["订单 ID", "订单id"], ["订单ID", "订单id"], ["订单_id", "订单id"], ["ID 订单", "id订单"],
    ["", ""], ["#", ""],
  ])("%j is %j", (header, text) => expect(headerText(header)).toBe(text));

  it("and names that are in it stay as they are", () => {
    for (const table of mappedTables) for (const key of mappedKeys(table)) for (const { text } of synonymsOf(table, key)) expect(headerText(text)).toBe(text);
  });
});

describe("likeness", () => {
  const alike = (header: string, name: string): number => likeness(headerText(header), headerText(name));

  it.each([
    ["Order date", "Date"], ["Date", "date"], ["order_date", "Date"], ["Customer order date", "Order date"], ["Dates", "Date"], ["Order dates", "date"], ["Date of order", "Date"],
    ["OrderDate", "Date"], ["订单日期", "日期"], ["销售员姓名", "姓名"], ["日期范围", "日期"], ["客户订单 ID", "订单ID"],
  ])("%s has %s in it", (header, name) => expect(alike(header, name)).toBeGreaterThan(0));

  it.each([["Update", "Date"], ["Candidate", "date"], ["Data", "Date"], ["Order", "Order date"], ["Report", "Rep"], ["金额", "额"], ["日", "日期"], ["日期", "金额"], ["", "Date"], ["Date", ""]])(
    "%j has no %j in it", (header, name) => expect(alike(header, name)).toBe(0));

  it.each([
    ["Order date", "Customer order date", "Order date of customer"],
    ["Amount", "Net amount", "Amount comment"],
    ["Employee name", "Old employee name", "Employee name note"],
    ["日期", "订单日期", "日期备注"],
    ["订单ID", "客户订单ID", "订单ID备注"],
  ])("%s is more than %s, which is more than %s", (name, ending, holding) => {
    const [exact, ends, holds] = [alike(name, name), alike(ending, name), alike(holding, name)];
    expect(exact).toBe(1);
    expect(exact).toBeGreaterThan(ends);
    expect(ends).toBeGreaterThan(holds);
    expect(holds).toBeGreaterThan(0);
  });

  it("is less the more a header says besides", () => {
    expect(alike("Order date", "Date")).toBeGreaterThan(alike("Last customer order date", "Date"));
    expect(alike("订单日期", "日期")).toBeGreaterThan(alike("最近客户订单日期", "日期"));
  });

  const names = mappedTables.flatMap((table) => mappedKeys(table).flatMap((key) => synonymsOf(table, key).map(({ text }) => text)));
  const words = fc.array(fc.constantFrom("old", "net", "customer", "id", "date", "name", "客户", "本月"), { maxLength: 3 });
  it("is between 0 and 1, and 1 for the same words only", () => fc.assert(fc.property(words, fc.constantFrom(...names), words, fc.constantFrom(...names), (before, within, after, name) => {
    const header = headerText([...before, within, ...after].join(" "));
    const value = likeness(header, name);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
    expect(value === 1).toBe(header === name);
  })));
});

describe("the period a header names", () => {
  const month = (number: number, year: number | null = null): HeaderPeriod => ({ grain: "month", number, year });
  const quarter = (number: number, year: number | null = null): HeaderPeriod => ({ grain: "quarter", number, year });
  const year = (one: number): HeaderPeriod => ({ grain: "year", year: one });

  it.each<[string, HeaderPeriod]>([
    ["M01", month(1)], ["M1", month(1)], ["m12", month(12)], ["M07 2024", month(7, 2024)], ["Month 3", month(3)],
    ["Jan", month(1)], ["JAN", month(1)], ["Jan.", month(1)], ["January", month(1)], ["Sept", month(9)], ["May", month(5)],
    ["Jan-24", month(1, 2024)], ["Jan 2024", month(1, 2024)], ["January 2024", month(1, 2024)], ["Jan '24", month(1, 2024)], ["2024 Jan", month(1, 2024)], ["Jan target", month(1)], ["Dec 2024 sales", month(12, 2024)],
    ["2024-01", month(1, 2024)], ["2024/1", month(1, 2024)], ["2024.12", month(12, 2024)], ["2024-03-01", month(3, 2024)], ["2024-03-01 00:00:00", month(3, 2024)],
    ["1月", month(1)], ["01月", month(1)], ["12月", month(12)], ["１月", month(1)], ["1月份", month(1)], ["一月", month(1)], ["十月", month(10)], ["十二月", month(12)], ["2024年1月", month(1, 2024)], ["24年1月", month(1, 2024)], ["2024年12月目标", month(12, 2024)],
    ["Q1", quarter(1)], ["q4", quarter(4)], ["Qtr 2", quarter(2)], ["2024 Q1", quarter(1, 2024)], ["2024Q1", quarter(1, 2024)], ["2024-Q3", quarter(3, 2024)], ["Q1-2024", quarter(1, 2024)], ["Q1 2024", quarter(1, 2024)], ["Q1'24", quarter(1, 2024)],
    ["一季度", quarter(1)], ["第1季度", quarter(1)], ["第四季度", quarter(4)], ["2024年第二季度", quarter(2, 2024)], ["1季", quarter(1)],
    ["2021", year(2021)], ["FY2024", year(2024)], ["FY 2024", year(2024)], ["2024年", year(2024)], ["2024年度", year(2024)], ["Year 2024", year(2024)],
    ["45292", month(1, 2024)], ["45323", month(2, 2024)],
  ])("%s", (header, period) => expect(headerPeriod(header)).toEqual(period));

  it.each([
    "Name", "Total", "合计", "Market", "Mayor", "Janet", "Marc", "Decimal", "13月", "0月", "十三月", "M13", "M0", "Q5", "Q0", "五季度", "2024-13", "2024-00", "2024-01-15", "45293", "12345", "99999", "1821", "2024-2025", "1", "12", "", " ", "月", "季度", "Q", "M", "月份", "Amount", "Quarter", "Mon",
  ])("%j names none", (header) => expect(headerPeriod(header)).toBeNull());

  it("is read whatever the case and the width", () => fc.assert(fc.property(fc.constantFrom("Jan-24", "March 2023", "q3 2022", "m07", "FY2024", "2024 Q1"), fc.constantFrom((text: string) => text.toUpperCase(), (text: string) => text.toLowerCase(), (text: string) => ` ${text}  `, (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))), (header, spelt) => {
    expect(headerPeriod(spelt(header))).toEqual(headerPeriod(header));
    expect(headerPeriod(header)).not.toBeNull();
  })));

  it("of all serials of 1990 to 2079 are the first days of months", () => {
    for (let serial = 32_874; serial <= 65_745; serial++) {
      const date = new Date(Date.UTC(1899, 11, 30 + serial));
      expect(headerPeriod(String(serial))).toEqual(date.getUTCDate() === 1 ? month(date.getUTCMonth() + 1, date.getUTCFullYear()) : null);
    }
  });
});

describe("names of columns", () => {
  it.each(locales)("in %s are read back as the columns they name", (locale) => {
    for (const table of mappedTables) for (const key of mappedKeys(table)) expect([table, key, columnKey(table, columnName(table, key, locale))]).toEqual([table, key, key]);
  });
  it.each([
    ["Sales", "amount", "Amount", "金额"], ["Sales", "orderLine", "Order line", "订单行"], ["Targets", "year", "Year", "年份"], ["Employees", "employeeId", "Employee ID", "员工编号"], ["Visits", "calls", "calls", "calls"],
  ])("%s.%s is %s in English, %s in Chinese", (table, key, english, chinese) => expect(locales.map((locale) => columnName(table, key, locale)).sort()).toEqual([english, chinese].sort()));
  it.each([["Sales", " AMOUNT ", "amount"], ["Sales", "销售额", "amount"], ["Sales", "ORDER LINE", "orderLine"], ["Sales", "Colour", "Colour"], ["Visits", "Amount", "Amount"]])("in %s, %j means %s", (table, name, key) => expect(columnKey(table, name)).toBe(key));
});
