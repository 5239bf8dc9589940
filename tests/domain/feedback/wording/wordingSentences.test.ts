import { checkWording } from "../../../../src/domain/feedback/wording/checkWording";
import { compileRules } from "../../../../src/domain/feedback/wording/findWords";
import { day } from "../../../../src/domain/units";
import { builtInRules, wordingWords } from "../../../../src/i18n/wordingCheck";
import { quarter } from "../../support/builders";

/** Single sentences, and what is to be pointed out in them; none = good text. */
const sentences: readonly (readonly [text: string, ...expected: readonly string[]])[] = [
  // Read aloud by a reviewer who knew managers' texts.
  ["你跟王小明差远了，多学学。", "comparison"],
  ["向王小明看齐，他每月签 9 单。", "comparison"],
  ["你没有王小明努力。", "comparison"],
  ["你的业绩远低于李娜。", "comparison"],
  ["王小明签了 9 单，你只签了 3 单。", "comparison"],
  ["你不如王小明，五月只签了 3 单。", "comparison"],
  ["You sold half as much as Bo in May.", "comparison"],
  ["Bo is better at this; you closed three orders in May.", "comparison"],
  ["Bo Chen closed 9 orders in May while you closed only 3 of them.", "comparison"],
  ["Bo Chen sold 40 and you sold 20.", "comparison"],
  ["You should be more like Bo Chen.", "comparison"],
  ["你不够积极。", "trait"],
  ["你太内向。", "trait"],
  ["你缺乏主动性。", "trait"],
  ["你情商低。", "trait"],
  ["你没有上进心。", "trait"],
  ["You lack initiative.", "trait"],
  ["You are too shy.", "trait"],
  ["You have no passion.", "trait"],
  ["You are immature and moody.", "trait"],
  ["Ask Bo Chen for help with the quote."],
  ["The aggressive timeline of the June project slipped by 6 days."],
  ["Mark the 3 orders as shipped on the day. You will do this from 1 July."],
  // Written before the check was looked at again.
  ["Grace Hill answers twice as many tickets as you do.", "comparison"],
  ["You are not as quick as Grace with quotes.", "comparison"],
  ["Bo Chen is ahead of you in every region.", "comparison"],
  ["Take a leaf out of Bo's book.", "comparison"],
  ["Next to Grace Hill your numbers look thin.", "comparison"],
  ["While Bo Chen brought in 12 new accounts, you brought in 4.", "comparison"],
  ["You are disorganised.", "trait"],
  ["You have no sense of responsibility.", "trait"],
  ["You are a pessimist.", "trait"],
  ["Your lack of commitment shows.", "trait"],
  ["You are not ambitious enough.", "trait"],
  ["跟许安然相比，你的订单少得多。", "comparison"],
  ["许安然五月拜访了二十家，你才五家。", "comparison"],
  ["你离周子昂还差得远。", "comparison"],
  ["周子昂的准时率高出你十个百分点。", "comparison"],
  ["你怎么就不能像许安然那样细致？", "comparison"],
  ["同样的客户，周子昂谈成了，你没谈成。", "comparison"],
  ["你性格孤僻。", "trait"],
  ["你缺乏进取心。", "trait"],
  ["你太死板，不懂变通。", "trait"],
  ["你脾气急躁。", "trait"],
  ["你责任心不够强。", "trait"],
  ["李娜的回款率是你的两倍。", "comparison"],
  ["You are too passive in meetings.", "trait"],
  ["你做事没有主见。", "trait"],
  ["Bo Chen asked 4 questions and you answered 4 of them the same day."],
  ["李娜请假的 3 天里，你接了 12 个电话。"],
  ["王小明收到 5 份资料，你已全部核对。"],
  ["Ask Grace Hill to show you how she closed the Alder deal."],
  ["You and Bo Chen closed 4 orders together in May."],
  ["Bo Chen will cover 3 of your customers while you are at the fair."],
  ["Grace Hill sent you 5 leads on 3 May; 2 of them became orders."],
  ["The weak signal in the warehouse cost 2 hours on Monday."],
  ["The customer called the old layout cold and asked for two lamps more."],
  ["The stubborn leak at Harbour View Hotel took three visits."],
  ["请周子昂在六月五日前把报价模板发给你。"],
  ["你和许安然五月一起签了 3 单。"],
  ["周子昂转给你 4 家客户，你在五月都回访了。"],
  ["客户的消极反馈从 6 条降到 2 条。"],
  ["传感器不够灵敏，你在三月换了两个。"],
];

/** Whole texts, with what is missing in them as well. */
const texts: typeof sentences = [
  // Read aloud by a reviewer who knew managers' texts.
  ["五月十二日您在报价会上列出三年成本，客户当场签约。六月两份报价晚了两天，客户转向别家。下月起请每周一先把草稿发给我。"],
  ["You did well in Q2: you closed four orders in May, which brought 40,000. From July, call the five dormant customers weekly.", "praise-only"],
  ["On 12 May you sent the quote two days late, so the customer went elsewhere. Next month, send a draft to me on Mondays. The three-year table you made for the hotel was excellent: they signed in one meeting."],
  // Written before the check was looked at again.
  ["On 8 April you called all nine dormant accounts, and three of them reordered for 21,000. Two calls were logged a week late, which left the planner without numbers. Starting in May, log each call the same day."],
  ["The hand-over on 2 June was complete and the installer finished a day early. Three invoices went out with the wrong address, and the customer paid three weeks later. In July, have the address checked before sending."],
  ["四月八日您逐一回访了九家沉睡客户，其中三家重新下单，共 2.1 万元。有两次回访晚了一周才登记，排产因此少了数据。五月起，当天登记每次回访。"],
  ["六月二日的交接资料齐全，安装提前一天完工。有三张发票地址有误，客户晚了三周才付款。从七月开始，发出前先核对地址。"],
  ["You missed the date for the Alder quote on 3 May and the customer signed elsewhere. From June, send quotes on the day.", "blame-only"],
  ["您五月三日的报价晚了三天，客户转向别家。六月起当天发出报价。", "blame-only"],
  ["On 3 May the quote was excellent and the customer signed in one meeting. In June, do the same for the two hotels.", "praise-only"],
  ["On 3 May the quote was excellent and the customer signed in one meeting. The June file went out late, which left the installer idle for two days.", "no-next-step"],
  ["五月三日的报价做得很好。六月有两份资料晚了两天。七月起当天发出。", "no-effect"],
];

const rules = compileRules(builtInRules);
const found = (text: string): readonly { readonly rule: string; readonly to: number }[] => checkWording({
  text, rules, faults: wordingWords("en-US").faults({ days: 14 }), person: "Ann Bell", colleagues: ["Ann Bell", "Bo Chen", "Grace Hill", "王小明", "李娜", "周子昂", "许安然", "Will Smith", "Mark Lee"], things: ["Harbour View Hotel", "望海酒店"],
  periodEnd: day(quarter.end), discussedOn: day(quarter.end + 2), asOf: day(quarter.end + 2), within: 14,
});
const kinds = (findings: ReturnType<typeof found>): readonly string[] => [...new Set(findings.map(({ rule }) => rule))].sort();

describe("a sentence", () => {
  it.each(sentences)("%s", (text, ...expected) => {
    expect(kinds(found(text).filter(({ to }) => to > 0))).toEqual([...expected].sort());
  });
});

describe("a whole text", () => {
  it.each(texts)("%s", (text, ...expected) => {
    expect(kinds(found(text))).toEqual([...expected].sort());
  });
});
