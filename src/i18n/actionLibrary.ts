import type { ActionType, Cause } from "../domain/improvement/plan";
import type { Locale } from "../domain/locale";

/** A line a new ActionLibrary starts with; for any KPI. */
export interface StartingAction { readonly cause: Cause; readonly actionType: ActionType; readonly action: string; readonly weeks: number; readonly measure: string }

type Row = readonly [cause: Cause, actionType: ActionType, weeks: number, en: readonly [action: string, measure: string], zh: readonly [action: string, measure: string]];

/** At least one line a cause, in their order. Source: the remedies Mager & Pipe and Gilbert name for each. */
const rows: readonly Row[] = [
  ["data", "data-fix", 2, ["Correct the cells named in Data issues with whoever enters them, and agree how it stays right.", "No finding left for this KPI"], ["与录入人一起更正“数据问题”里列出的单元格，并约定以后怎样录入。", "此指标不再有数据问题"]],
  ["target", "target-review", 2, ["Set the target beside its history and colleagues, and agree on one that both sides accept.", "Accepted target in Targets"], ["对照历史和同事的数据，商定双方都认可的目标。", "目标表里已确认的目标"]],
  ["resources", "resources", 4, ["List what was missing and when, name who arranges it, and by when.", "Nothing on the list missing for four weeks"], ["列出缺什么、何时缺，写明由谁落实、何时到位。", "连续四周不再缺"]],
  ["process", "process", 8, ["Walk through three recent cases step by step and change the step that cost most.", "The changed step used in every case of a month"], ["逐步梳理最近三个实例，改掉损失最大的一步。", "一个月内每次都按改后的步骤做"]],
  ["skill", "coaching", 12, ["Weekly coaching: one real case each time, what was tried, what to try next.", "Two cases handled alone"], ["每周辅导一次：每次一个真实案例，看试过什么、下一步试什么。", "独立处理两个案例"]],
  ["skill", "training", 8, ["A course on what moves this KPI most, with a task to use it on within two weeks.", "What was learned used in three cases"], ["参加最能带动此指标的培训，两周内在工作中用上。", "在三个案例中用上所学"]],
  ["will", "coaching", 6, ["Talk openly about what would make the work worth it, and agree on one thing each side changes.", "Both changes made"], ["坦诚地谈怎样让这份工作更有意义，双方各答应改一件事。", "两件事都已做到"]],
];

/** @example startingActions("en-US")[0]?.weeks // 2 */
export const startingActions = (locale: Locale): readonly StartingAction[] =>
  rows.map(([cause, actionType, weeks, en, zh]) => {
    const [action, measure] = locale === "zh-CN" ? zh : en;
    return { cause, actionType, weeks, action, measure };
  });
