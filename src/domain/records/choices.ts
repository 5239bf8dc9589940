import { locales, type Locale } from "../locale";
import type { ActionType, Cause, PlanStatus } from "../improvement/plan";
import type { ObservationKind } from "../feedback/observation";
import type { SentenceKey } from "../feedback/sentence";
import type { RuleKind } from "../feedback/wording/wordingRule";
import type { Relation } from "../judgement/review";
import type { Aggregate, Direction, Paper, PhasingRule } from "./definitions";
import { normalText } from "./normalText";

interface Choices {
  readonly aggregate: Readonly<Record<Aggregate, Words>>;
  readonly direction: Readonly<Record<Direction, Words>>;
  readonly relation: Readonly<Record<Relation, Words>>;
  readonly observationKind: Readonly<Record<ObservationKind, Words>>;
  readonly sentence: Readonly<Record<SentenceKey, Words>>;
  readonly wordingRule: Readonly<Record<RuleKind, Words>>;
  readonly language: Readonly<Record<Locale, Words>>;
  readonly phasing: Readonly<Record<PhasingRule, Words>>;
  readonly paper: Readonly<Record<Paper, Words>>;
  readonly yesNo: Readonly<Record<"yes" | "no", Words>>;
  readonly cause: Readonly<Record<Cause, Words>>;
  readonly actionType: Readonly<Record<ActionType, Words>>;
  readonly planStatus: Readonly<Record<PlanStatus, Words>>;
}
type Words = Readonly<Record<Locale, readonly string[]>>;

const words = (en: string, zh: string): Words => ({ "en-US": en.split("|"), "zh-CN": zh.split("|") });

/** Words of the cells where people choose; the first of a language is the one we write. */
const choices: Choices = {
  aggregate: {
    sum: words("Sum|Total", "求和|合计|总和"),
    average: words("Average|Mean", "平均|平均值"),
    count: words("Count", "计数|个数"),
    distinct: words("Distinct|Distinct count", "去重计数|不重复计数"),
    latest: words("Latest|Last", "最新值|最新"),
    share: words("Share|Ratio", "占比|比率"),
    "on-time": words("On time|On-time", "准时率|按时率"),
    "weighted-progress": words("Weighted progress", "加权进度"),
    "schedule-performance": words("Schedule performance|EV/PV|SPI|Schedule performance index", "进度绩效|进度绩效指数|挣值/计划值"),
    "days-late": words("Days late|Average days late|Lateness", "延期天数|平均延期天数|逾期天数"),
  },
  direction: {
    "higher-is-better": words("Higher is better|Higher|Up", "越高越好|正向|正向指标"),
    "lower-is-better": words("Lower is better|Lower|Down", "越低越好|反向|反向指标"),
  },
  relation: {
    self: words("Self|Self-review|Myself", "自评|本人|自己"),
    manager: words("Manager|Supervisor|Boss|Line manager", "上级|经理|主管|直属上级|领导"),
    peer: words("Peer|Colleague|Co-worker|Peers", "同事|平级|同级"),
    report: words("Report|Direct report|Subordinate|Direct reports", "下属|下级|直接下属"),
    customer: words("Customer|Client|Internal customer", "客户|服务对象|内部客户"),
  },
  observationKind: {
    strength: words("Strength|Good|Positive|Keep", "优点|做得好|正面|亮点"),
    gap: words("Gap|To change|Negative|Improve", "待改进|不足|负面|差距"),
  },
  sentence: {
    "above-target": words("Above target", "超过目标"),
    "under-limit": words("Under the limit", "低于上限"),
    "reached-target": words("Target reached", "达到目标"),
    "ahead-of-pace": words("Ahead of pace", "进度超前"),
    "on-pace": words("On pace", "进度正常"),
    "close-to-target": words("Close to target", "接近目标"),
    "nearest-to-target": words("Nearest to target", "最接近目标"),
    "bright-spot": words("Bright spot", "亮点之处"),
    "largest-loss": words("Largest loss", "失分最多"),
    "short-of-target": words("Short of target", "未达目标"),
    "over-limit": words("Over the limit", "超过上限"),
    "behind-pace": words("Behind pace", "进度落后"),
    "on-pace-nearest": words("Nearest to falling behind", "最接近落后"),
    "least-above-target": words("Least above target", "余量最小"),
    "just-above-target": words("Just above target", "刚过目标"),
    "far-above-target": words("Far above target", "远超目标"),
    "weak-spot": words("Weak spot", "薄弱之处"),
    "no-data": words("No data", "没有数据"),
    observation: words("Observation", "观察"),
    "observation-without-situation": words("Observation without situation", "观察（无情境）"),
    "observation-without-impact": words("Observation without impact", "观察（无影响）"),
    "observation-bare": words("Observation, behaviour only", "观察（仅行为）"),
    "open-observation": words("Observation without kind", "观察（未分类）"),
    "open-observation-without-situation": words("Observation without kind and situation", "观察（未分类，无情境）"),
    "open-observation-without-impact": words("Observation without kind and impact", "观察（未分类，无影响）"),
    "open-observation-bare": words("Observation without kind, behaviour only", "观察（未分类，仅行为）"),
    "trend-better": words("Better than usual", "好于以往"),
    "trend-worse": words("Worse than usual", "差于以往"),
    "change-better": words("Better than before", "比上期好"),
    "change-worse": words("Worse than before", "比上期差"),
    "project-earliest": words("Earliest project", "提前最多的项目"),
    "project-latest": words("Latest project", "延期最多的项目"),
    "customer-gained": words("Customer gained", "新增客户"),
    "customer-returned": words("Customer back again", "回头客户"),
    "customer-lost": words("Customer lost", "流失客户"),
    "feedback-average": words("Customer feedback average", "客户评分平均"),
    "comment-high": words("Good customer comment", "客户好评"),
    "comment-low": words("Poor customer comment", "客户差评"),
    "theme-high": words("Highest competency", "最高能力项"),
    "theme-low": words("Lowest competency", "最低能力项"),
  },
  wordingRule: {
    trait: words("Trait or label", "人格标签"),
    absolute: words("Absolute", "绝对化"),
    vague: words("Vague", "笼统"),
    "mind-reading": words("Mind reading", "揣测内心"),
    protected: words("Personal matter", "个人隐私"),
    comparison: words("Sign of comparison", "比较用语"),
    turn: words("Sign of a turn", "转折用语"),
    praise: words("Sign of praise", "肯定用语"),
    blame: words("Sign of criticism", "批评用语"),
    effect: words("Sign of an effect", "影响用语"),
    "next-step": words("Sign of a next step", "下一步用语"),
  },
  language: { "en-US": words("English|en|en-US", "英文|英语"), "zh-CN": words("Chinese|zh|zh-CN|Simplified Chinese", "中文|简体中文|汉语") },
  phasing: { even: words("Even|Evenly", "平均|平均分摊"), history: words("By history|History|Seasonal", "按历史|历史|季节") },
  cause: {
    data: words("Data wrong|Data", "数据有误|数据"),
    target: words("Target unrealistic|Target", "目标不切实际|目标"),
    resources: words("Stock or resources missing|Stock|Resources|Resources missing|Stock missing", "缺货或资源不足|缺货|资源不足"),
    process: words("Process", "流程问题|流程"),
    skill: words("Skill|Skills", "技能不足|技能"),
    will: words("Motivation|Will", "意愿问题|意愿"),
  },
  actionType: {
    training: words("Training", "培训"),
    coaching: words("Coaching", "辅导"),
    process: words("Process change|Process", "流程改进"),
    resources: words("Resources", "资源支持"),
    "target-review": words("Target review", "复核目标"),
    "data-fix": words("Data correction|Data fix", "更正数据"),
  },
  planStatus: {
    proposed: words("Proposed", "待商定"),
    agreed: words("Agreed", "已商定"),
    "in-progress": words("In progress|Started", "进行中"),
    done: words("Done|Closed|Completed|Finished", "已完成|已关闭|已结束"),
    dropped: words("Dropped|Cancelled|Canceled", "已取消|已放弃"),
  },
  paper: { a4: words("A4", "A4"), letter: words("Letter|US Letter", "Letter|信纸") },
  yesNo: { yes: words("Yes|True|Y", "是"), no: words("No|False|N", "否") },
};

export type ChoiceSet = keyof Choices;

/** The word we write. @example choiceWord("direction", "lower-is-better", "zh-CN") // "越低越好" */
export function choiceWord<S extends ChoiceSet>(set: S, key: keyof Choices[S] & string, locale: Locale): string {
  const entries: Readonly<Record<string, Words>> = choices[set];
  return entries[key]?.[locale][0] ?? key;
}

/** All words of a set, for a drop-down. */
export const choiceWords = (set: ChoiceSet, locale: Locale): readonly string[] =>
  Object.values<Words>(choices[set]).map((word) => word[locale][0] ?? "");

/** What a cell chose, in any language, or null when it is none of the set. */
export function readChoice<S extends ChoiceSet>(set: S, text: string): (keyof Choices[S] & string) | null {
  const normal = normalText(text);
  const entries: Readonly<Record<string, Words>> = choices[set];
  const key = Object.keys(entries).find((one) => normalText(one) === normal || locales.some((locale) => entries[one]?.[locale].some((word) => normalText(word) === normal)));
  return (key as (keyof Choices[S] & string) | undefined) ?? null;
}
