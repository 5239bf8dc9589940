import { CellError, type CellValue, type ConditionalRule } from "../../../src/standin/model/workbookModel";
import { barShare, meetsCellValue, meetsText, scaleColor } from "../../../src/standin/page/look/conditionalLook";
import { compareValues } from "../../../src/standin/page/look/literal";

type CellValueRule = Extract<ConditionalRule, { type: "cellValue" }>;
type TextRule = Extract<ConditionalRule, { type: "containsText" }>;
type Scale = Extract<ConditionalRule, { type: "colorScale" }>;

describe("order of values", () => {
  it.each<[CellValue, CellValue, number]>([[1, 2, -1], ["a", "B", -1], [9, "a", -1], ["z", true, -1], ["Ab", "aB", 0], [null, 0, 0], [null, "", 0]])("%p against %p", (a, b, order) => {
    expect(Math.sign(compareValues(a, b) ?? NaN)).toBe(order);
  });
  it("has no place for errors", () => {
    expect(compareValues(new CellError("#N/A"), 1)).toBeNull();
  });
});

describe("rules on a cell's value", () => {
  it.each<[CellValueRule["operator"], CellValue, CellValue, CellValue | undefined, boolean]>([
    ["EqualTo", "s", "S", undefined, true],
    ["EqualTo", null, 0, undefined, false],
    ["NotEqualTo", 1, 2, undefined, true],
    ["GreaterThan", 5, 5, undefined, false],
    ["GreaterThanOrEqual", 5, 5, undefined, true],
    ["LessThan", "text", 5, undefined, false],
    ["Between", 5, 1, 5, true],
    ["Between", 5, 5, 1, true],
    ["NotBetween", 6, 1, 5, true],
    ["Between", 5, 1, undefined, false],
  ])("%s %p %p %p is %p", (operator, value, first, second, met) => {
    expect(meetsCellValue({ type: "cellValue", operator, formula1: "" }, value, first, second)).toBe(met);
  });
  it("an unknown limit or an error is met by nothing", () => {
    const rule: CellValueRule = { type: "cellValue", operator: "NotEqualTo", formula1: "" };
    expect(meetsCellValue(rule, 1, undefined, undefined)).toBe(false);
    expect(meetsCellValue(rule, new CellError("#N/A"), 1, undefined)).toBe(false);
  });
  it.each<[TextRule["operator"], string, boolean]>([["Contains", "AT RISK now", true], ["BeginsWith", "At risk", true], ["EndsWith", "not at risk", true], ["NotContains", "fine", true], ["Contains", "fine", false]])("text: %s in %p is %p", (operator, shown, met) => {
    expect(meetsText({ type: "containsText", operator, text: "at risk" }, shown)).toBe(met);
  });
});

describe("bars and scales", () => {
  it("a bar begins at zero, or at the lowest negative", () => {
    expect(barShare(50, [25, 50, 100])).toBe(0.5);
    expect(barShare(0, [-100, 100])).toBe(0.5);
    expect(barShare(0, [0])).toBe(0);
  });
  const scale: Scale = { type: "colorScale", points: [{ kind: "lowest", color: "#FF0000" }, { kind: "percentile", value: "50", color: "#FFFFFF" }, { kind: "highest", color: "#0000FF" }] };
  it.each([[0, "#FF0000"], [5, "#FF8080"], [10, "#FFFFFF"], [100, "#0000FF"]])("%i of 0, 10, 100 is %s", (value, color) => {
    expect(scaleColor(scale, value, [0, 10, 100])).toBe(color);
  });
  it("a point that cannot be placed paints nothing", () => {
    expect(scaleColor({ type: "colorScale", points: [{ kind: "number", value: "=A1", color: "#FF0000" }] }, 1, [1])).toBeNull();
  });
});
