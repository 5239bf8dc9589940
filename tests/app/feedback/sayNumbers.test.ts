import { draftNumbers, spokenUnit } from "../../../src/app/outputs/wordDraft";
import { numberText } from "../../../src/app/outputs/numberText";
import { fillPhrase } from "../../../src/domain/feedback/phrases/fillPhrase";
import { parsePhrase } from "../../../src/domain/feedback/phrases/parsePhrase";
import { feedbackWords } from "../../../src/i18n/feedback";
import { planWords } from "../../../src/i18n/plans";
import { aKpi, quarter, score } from "../../domain/support/builders";

const result = (unit: string, target: number, actual: number, direction: "higher-is-better" | "lower-is-better" = "higher-is-better") => {
  const kpi = aKpi({ unit, direction, aggregate: "average" });
  const [line] = score({ kpis: [kpi], targets: [["Employee", "KPI", "Period start", "Period end", "Target", "Weight"], ["a", "Pay", quarter.start, quarter.end, target, 100]], sales: [["Date", "Employee", "Amount"], [quarter.start, "a", actual]] }).people[0]?.kpis ?? [];
  if (line === undefined) throw new Error("nobody was scored");
  return line;
};

describe("what is said of a KPI's numbers", () => {
  it.each([
    ["%", 0.85, 0.75, "10 percentage points", "10 个百分点"],
    ["%", 0.85, 0.86, "1 percentage point", "1 个百分点"],
    ["points (1–5)", 4.3, 4, "0.3 points", "0.3 points"],
    ["分（1–5）", 4.3, 4, "0.3 分", "0.3分"],
    ["days", 2, 3, "1 day", "1 days"],
  ])("the difference in %s", (unit, target, actual, english, chinese) => {
    expect(draftNumbers(result(unit, target, actual), 0, "en-US").difference).toBe(english);
    expect(draftNumbers(result(unit, target, actual), 0, "zh-CN").difference).toBe(chinese);
  });
  it("an amount over a limit is over, not to go", () => {
    const line = result("days", 2, 2.67, "lower-is-better");
    expect(feedbackWords("en-US").gap(draftNumbers(line, 0, "en-US"), true)).toContain(": 0.67 days over");
    expect(feedbackWords("zh-CN").gap(draftNumbers(line, 0, "zh-CN"), true)).toContain("超出 0.67");
    expect(feedbackWords("en-US").gap(draftNumbers(result("%", 0.85, 0.75), 0, "en-US"), false)).toContain(": 10 percentage points to go");
    expect(feedbackWords("zh-CN").gap(draftNumbers(result("%", 0.85, 0.75), 0, "zh-CN"), false)).toContain("还差 10 个百分点");
  });
  it("a unit is said without its scale, and one of it in the singular", () => {
    expect(["points (1–5)", "分（1–5）", "USD", "%", ""].map(spokenUnit)).toEqual(["points", "分", "USD", "%", ""]);
    expect([numberText("en-US").quantity(1, "days"), numberText("en-US").quantity(1, "pcs"), numberText("en-US").quantity(1.5, "days"), numberText("en-US").quantity(1, "loss")]).toEqual(["1 day", "1 pcs", "1.5 days", "1 loss"]);
  });
  it("one row, one day, one point are in the singular, in HR's phrases too", () => {
    const say = (text: string, key: "project-latest" | "short-of-target", values: Readonly<Record<string, string>>): string => {
      const read = parsePhrase(text, key);
      return "phrase" in read ? fillPhrase(read.phrase, values) : "";
    };
    expect(say("{project} is {days} days late", "project-latest", { project: "P1", days: "1" })).toBe("P1 is 1 day late");
    expect(say("{project} is {days} days late", "project-latest", { project: "P1", days: "11" })).toBe("P1 is 11 days late");
    expect(say("{lost} points of the total in {rows} rows", "short-of-target", { lost: "1", rows: "1" })).toBe("1 point of the total in 1 row");
    expect(feedbackWords("en-US").evidence({ kpi: "Pay", table: "Sales", rows: "2", count: "1" })).toBe("Pay: Sales, 1 row (2)");
  });
  it.each([[1, "1 day", "1 天"], [60, "60 days", "60 天"], [100, "3 months", "3 个月"], [3021, "8 years", "8 年"]])("%s days in a role", (days, english, chinese) => {
    expect(planWords("en-US").skill.days({ days })).toContain(english);
    expect(planWords("zh-CN").skill.days({ days })).toContain(chinese);
  });
});
