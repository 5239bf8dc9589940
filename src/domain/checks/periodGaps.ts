import { serialDay, yearAndMonth } from "../cleaning/calendar";

/** A month by its year and number. */
export interface Month { readonly year: number; readonly month: number }
/** A month with far fewer rows than those beside it. `usual` = the median of its neighbours. */
export interface SmallMonth extends Month { readonly rows: number; readonly usual: number }
/** Days without rows, ends included. */
export interface DayGap { readonly from: number; readonly to: number }

export interface PeriodGaps { readonly missing: readonly Month[]; readonly small: readonly SmallMonth[]; readonly days: readonly DayGap[] }

/** A month under this share of its neighbours is likely half pasted. */
const smallShare = 0.4;
/** A month of fewer rows than this in its neighbours tells nothing. */
const leastUsual = 8;
/** Days count as a gap when so many working days in a row lack what at least this share of working days has; holidays are shorter. */
const [gapDays, dailyShare] = [7, 0.85];

/**
 * What is missing in the days of a table: whole months, months that look half pasted, and runs of working days where
 * nearly every working day has rows. The first and the last month may be partial and are not called small.
 * @param days serial days, NaN = none.
 */
export function periodGaps(days: Float64Array): PeriodGaps {
  const perDay = new Map<number, number>();
  for (const day of days) if (day === day) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  if (perDay.size === 0) return { missing: [], small: [], days: [] };
  const counts = new Map<number, number>();
  for (const [day, rows] of perDay) {
    const { year, month } = yearAndMonth(day);
    counts.set(year * 12 + month - 1, (counts.get(year * 12 + month - 1) ?? 0) + rows);
  }
  const months = [...counts.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [months[0], months.at(-1)];
  // Slips of the keyboard far away in time are findings of their own; they open no gap of decades.
  const dense = months.length >= (last - first + 1) * 0.5;
  const missing: Month[] = [];
  const small: SmallMonth[] = [];
  for (let index = first + 1; dense && index < last; index++) {
    const rows = counts.get(index) ?? 0;
    const month = { year: Math.floor(index / 12), month: (index % 12) + 1 };
    if (rows === 0) missing.push(month);
    else {
      const usual = median([index - 2, index - 1, index + 1, index + 2].filter((other) => other > first && other < last && other !== index).map((other) => counts.get(other) ?? 0).filter((count) => count > 0));
      if (usual >= leastUsual && rows < usual * smallShare) small.push({ ...month, rows, usual });
    }
  }
  return { missing, small, days: dense ? gapsOfDays(perDay, first, last) : [] };
}

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const monthStart = (index: number): number => serialDay(Math.floor(index / 12), (index % 12) + 1, 1);

/** 1900-01-01 was a Monday in fact; Excel's serial 2 is a Monday of its calendar from March 1900 on. */
const isWorkday = (serial: number): boolean => (serial + 5) % 7 < 5;

function gapsOfDays(perDay: ReadonlyMap<number, number>, firstMonth: number, lastMonth: number): readonly DayGap[] {
  const [from, to] = [Math.min(...perDay.keys()), Math.max(...perDay.keys())];
  const workdays: number[] = [];
  for (let day = Math.max(from, monthStart(firstMonth)); day <= Math.min(to, monthStart(lastMonth + 1) - 1); day++) if (isWorkday(day)) workdays.push(day);
  const filled = workdays.filter((day) => perDay.has(day)).length;
  if (workdays.length < 40 || filled < workdays.length * dailyShare) return [];
  const gaps: { from: number; to: number; count: number }[] = [];
  let open: { from: number; to: number; count: number } | null = null;
  for (const day of workdays) {
    if (perDay.has(day)) open = null;
    else if (open === null) gaps.push((open = { from: day, to: day, count: 1 }));
    else {
      open.to = day;
      open.count++;
    }
  }
  return gaps.filter(({ count }) => count >= gapDays).map((gap) => ({ from: gap.from, to: gap.to }));
}
