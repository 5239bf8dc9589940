import type { CheckedTarget } from "../../domain/goals/smartCheck/targetCheck";
import type { Locale } from "../../domain/locale";
import { targetWords } from "../../i18n/targets";
import { goalText } from "./goalText";

/** Words targets as one sentence each. */
export interface GoalSentences {
  /** @example "Sales amount of at least €120,000 from Jan 1 to Mar 31, 2025 (weight 40 %), accepted on Jan 5." */
  goal(target: CheckedTarget): string;
  /** The same with whom it is for. @example "Ann Bell: Sales amount of at least …" */
  withOwner(target: CheckedTarget): string;
}

/** @param acceptanceKept there is a column for the day of acceptance; without one nothing can be said about it. */
export function goalSentences(locale: Locale, acceptanceKept: boolean): GoalSentences {
  const words = targetWords(locale);
  const text = goalText(locale);
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const goal: GoalSentences["goal"] = ({ target, kpi, weightGiven }) => {
    const quantity = (value: number): string => text.quantity(value, kpi.unit);
    const details = [
      ...(target.baseline === null ? [] : [words.baseline({ value: quantity(target.baseline) })]),
      ...(target.stretch === null ? [] : [words.stretch({ value: quantity(target.stretch) })]),
      // Weights below 1 are shares: 0.4 is 40 %.
      ...(weightGiven ? [words.weight({ percent: percent.format(target.weight < 1 ? target.weight * 100 : target.weight) })] : []),
    ];
    const acceptance = !acceptanceKept ? "" : target.acceptedOn === null ? words.notAccepted : words.accepted({ day: text.day(target.acceptedOn, target.periodEnd) });
    const [from, to] = locale === "zh-CN" ? [text.day(target.periodStart), text.day(target.periodEnd, target.periodStart)] : [text.day(target.periodStart, target.periodEnd), text.day(target.periodEnd)];
    return words.goal({ kpi: kpi.name, direction: kpi.direction, target: quantity(target.target), from, to, details, acceptance });
  };
  return { goal, withOwner: (target) => words.ofOwner[target.owner.kind]({ name: target.owner.name, goal: goal(target) }) };
}
