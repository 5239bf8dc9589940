import type { Evaluation } from "../../domain/evaluation/evaluation";
import type { Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import type { Highlight } from "../ports/workbookPort";
import type { GoneMark } from "./outputTable";

/**
 * What the record column says of rows that are not of what is scored: those of another period that they are, the others
 * that the data no longer has them. KPIs may have periods of their own: before means before all of them, after after all.
 * @param kept whether rows of another period stay although nobody wrote in them: only where what they say is told nowhere else.
 */
export function recordMark({ period, people }: Pick<Evaluation, "period" | "people">, locale: Locale, kept = false): GoneMark {
  const { record } = sheetWords(locale);
  const ends = [...(period === null ? [] : [period.end]), ...people.flatMap(({ kpis }) => kpis.map((kpi) => kpi.period.end))];
  const mark = { column: "record", text: record.gone } as const;
  if (ends.length === 0) return mark;
  const [first, last] = ends.reduce<readonly [number, number]>(([least, most], end) => [Math.min(least, end), Math.max(most, end)], [Infinity, -Infinity]);
  return { ...mark, otherPeriods: { column: "periodEnd", first, last, earlier: record.earlier, later: record.later, kept } };
}

/** Rows that are not of what is scored are muted, whatever they say of it. */
export const recordHighlights = (locale: Locale): readonly Highlight[] => {
  const { gone, earlier, later } = sheetWords(locale).record;
  return [gone, earlier, later].map((text) => ({ kind: "equals", text, tone: "muted" }));
};
