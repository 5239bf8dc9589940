import fc from "fast-check";
import { checkWording, type WordingInput } from "../../../../src/domain/feedback/wording/checkWording";
import { compileRules } from "../../../../src/domain/feedback/wording/findWords";
import { readWordingRules } from "../../../../src/domain/feedback/wording/readWordingRules";
import { rulesInForce } from "../../../../src/domain/feedback/wording/rulesInForce";
import { day } from "../../../../src/domain/units";
import { builtInRules, wordingWords } from "../../../../src/i18n/wordingCheck";
import { aTable, quarter } from "../../support/builders";

const rules = compileRules(builtInRules);
const check = (text: string, overrides: Partial<WordingInput> = {}) => checkWording({
  text, rules, faults: wordingWords("en-US").faults({ days: 14 }), person: "Ann Bell", colleagues: ["Ann Bell", "Bo Chen", "Grace Hill", "周子昂", "许安然"], things: ["Harbour View Hotel", "望海酒店"],
  periodEnd: day(quarter.end), discussedOn: null, asOf: day(quarter.end + 3), within: 14, ...overrides,
});
/** Findings that mark words, as "rule: words". */
const marks = (text: string): readonly string[] => check(text).filter(({ to }) => to > 0).map(({ rule, words }) => `${rule}: ${words}`);
const whole = (text: string, overrides: Partial<WordingInput> = {}): readonly string[] => check(text, overrides).filter(({ to }) => to === 0).map(({ rule }) => rule);

describe("words are pointed out", () => {
  it.each([
    ["You were lazy in March.", ["trait: lazy"]],
    ["CARELESS work on the quote", ["trait: CARELESS"]],
    ["Don't be lazy.", ["trait: lazy"]],
    ["Your attitude in the meeting", ["trait: Your attitude"]],
    ["You are always late and never call.", ["absolute: always", "absolute: never"]],
    ["Good job!", ["vague: Good job"]],
    ["You need to improve.", ["vague: improve"]],
    ["You don’t care about the hand-over.", ["mind-reading: You don’t care"]],
    ["It seems you didn't seem to care.", ["mind-reading: didn't seem to care"]],
    ["After your maternity you sold less.", ["protected: maternity"]],
    ["You sold less than Bo Chen.", ["comparison: Bo Chen"]],
    ["Your follow-up is slower than Bo's.", ["comparison: Bo"]],
    ["Why can't you be like Grace?", ["comparison: Grace"]],
    ["Bo closes more deals than you.", ["comparison: Bo"]],
    ["The quote was excellent, but the file was late.", ["sandwich: but"]],
    ["The quote was excellent. However, the file was late.", ["sandwich: However"]],
    ["你太懒了", ["trait: 太懒"]],
    ["你做事粗心大意", ["trait: 粗心大意"]],
    ["这个人不靠谱，态度差", ["trait: 不靠谱", "trait: 态度差"]],
    ["你总是迟到，从不请假", ["absolute: 总是", "absolute: 从不"]],
    ["每次都这样", ["absolute: 每次都"]],
    ["表现还行，继续加强", ["vague: 还行", "vague: 加强"]],
    ["您不在乎客户", ["mind-reading: 您不在乎"]],
    ["休完产假以后，销售额低了", ["protected: 产假"]],
    ["你比周子昂慢", ["comparison: 周子昂"]],
    ["周子昂比你快", ["comparison: 周子昂"]],
    ["和许安然相比，订单少了", ["comparison: 许安然"]],
    ["报价做得很好，但是交付晚了", ["sandwich: 但是"]],
  ])("%s", (text, expected) => {
    expect(marks(text)).toEqual(expected);
    // An offset is good for marking: it cuts out the very words.
    for (const { from, to, words } of check(text)) expect(text.slice(from, to)).toBe(words);
  });
});

describe("what is meant otherwise is let be", () => {
  it.each([
    "You were not careless with the Alder file.",
    "Your notes are not at all careless.",
    "You closed more than 3 orders with Bo Chen.",
    "The team set an aggressive target for June.",
    "The customer wrote “he is lazy and always late” on 3 March.",
    "You improved the on-time share; improve it from 80 % to 90 % by June.",
    "As always-on support you took 12 calls.",
    "You helped Bo Chen with the quote on 3 March.",
    "You delivered faster than planned and helped Bo Chen on Monday.",
    "In the grace period you would like 2 more days.",
    "You sold not only grinders but also filters.",
    "The file was late, but it was complete.",
    "The blackboard was nothing but a list.",
    "Overlazyness is no word here.",
    "你并不粗心",
    "这件事没有敷衍",
    "从不同角度看，三个方案都可行",
    "客户说“他总是迟到”",
    "加强每周二的复盘，六月前准时率到 90%",
    "不但按时交付，还多跑了一趟",
    "你帮周子昂准备了两份报价",
    "比如三月的报价，周子昂也参加了",
    "只用了三天才能装完",
  ])("%s", (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe("a text as a whole", () => {
  const fine = "On 12 March you listed the three-year cost for Harbour View Hotel, which was excellent: as a result they decided in one meeting. Two files went out late and the installer had to call twice. Please send the notes on the day of the order from now on.";
  const fineInChinese = "三月十二日给望海酒店报价时，您列出了三年总费用，做得很好，因此客户一次会议就定了。有两份资料晚了，安装人员不得不打两次电话。今后请在下单当天发出记录。";
  it.each([[fine], [fineInChinese]])("is fine: %s", (text) => {
    expect(check(text)).toEqual([]);
  });
  it.each([
    ["Thanks.", ["too-short"]],
    ["谢谢你", ["too-short"]],
    ["You did excellent work for the hotel on 3 March, because of it they decided at once. Please go on.", ["praise-only"]],
    ["You missed the date on 3 March and because of it the customer complained. Please call next time.", ["blame-only"]],
    ["The notes were excellent. The files were late and so the installer had to call. Please send them sooner.", ["no-behaviour"]],
    ["On 3 March the notes were excellent. The files were late again in the same week. Please send them sooner.", ["no-effect"]],
    ["On 3 March the notes were excellent, because the customer understood them. The files were late in May.", ["no-next-step"]],
    ["三月三日的报价做得很好，客户因此当场签了单。请把做法写下来，和团队分享一次。", ["praise-only"]],
    ["三月三日的资料晚了，安装人员因此白跑一趟。今后请在下单当天发出记录。", ["blame-only"]],
  ])("%s", (text, expected) => {
    expect(whole(text)).toEqual(expected);
  });
  it("is late when talked over, or not yet talked over, beyond the days of Setup", () => {
    expect(whole(fine, { discussedOn: day(quarter.end + 14) })).toEqual([]);
    expect(whole(fine, { discussedOn: day(quarter.end + 15) })).toEqual(["late"]);
    expect(whole(fine, { asOf: day(quarter.end + 15) })).toEqual(["not-discussed"]);
    expect(whole(fine, { asOf: day(quarter.end + 90), discussedOn: day(quarter.end + 2) })).toEqual([]);
  });
  it("of nothing is nothing", () => expect(check("  \n")).toEqual([]));
});

it("marks what is in the text, in order, whatever the text is", () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom("lazy", "总是", "than Bo Chen", "“always”", "但是", ". ", "good job", "Grace's"));
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((all) => all.join(" ")), (text) => {
    const found = check(text);
    const placed = found.filter(({ to }) => to > 0);
    for (const { from, to, words, reason, better } of found) {
      expect(text.slice(from, to)).toBe(words);
      expect(reason.length * better.length).toBeGreaterThan(0);
    }
    expect(placed.map(({ from }) => from)).toEqual([...placed.map(({ from }) => from)].sort((a, b) => a - b));
    expect(check(text)).toEqual(found);
  }));
});

describe("WordingRules", () => {
  const head = ["Language", "Words", "Kind", "Reason", "Better form"];
  const read = (...rows: readonly (readonly string[])[]) => readWordingRules(aTable("WordingRules", [head, ...rows]), "en-US");
  it("is what is checked by, with the built-in rules of the languages it says nothing of and the signs it leaves out", () => {
    const { value, issues } = read(["English", "blue-sky|!blue-sky law", "Vague", "House style.", "Say which idea."]);
    expect(issues).toEqual([]);
    const own = compileRules(rulesInForce(value, builtInRules));
    const found = checkWording({ text: "Lazy blue-sky thinking about the blue-sky law. 总是", rules: own, faults: wordingWords("en-US").faults({ days: 14 }), person: "", colleagues: [], things: [], periodEnd: day(1), discussedOn: null, asOf: day(1), within: 14 });
    expect(found.filter(({ to }) => to > 0).map(({ words, reason }) => [words, reason])).toEqual([["blue-sky", "House style."], ["总是", expect.stringContaining("反例")]]);
    expect(found.map(({ rule }) => rule)).toContain("too-short");
  });
  it("names the cell of a kind that is none, and of what is missing", () => {
    const { value, issues } = read(["English", "x", "Rude", "r", "b"], ["", "", "Vague", "r", ""], ["Klingon", "x", "Vague", "r", "b"]);
    expect(value).toEqual([]);
    expect(issues.map(({ kind, place }) => [kind, place?.address])).toEqual([["cell-not-a-choice", "C2"], ["cell-blank", "B3"], ["cell-blank", "E3"], ["cell-not-a-choice", "A4"]]);
  });
  it("reads what it is offered with, rule by rule", () => {
    const rows = builtInRules.map(({ language, kind, words, except, reason, better }) => [language, [...words, ...except.map((one) => `!${one}`)].join("|"), kind, reason, better]);
    expect(read(...rows)).toEqual({ value: builtInRules, issues: [] });
  });
});
