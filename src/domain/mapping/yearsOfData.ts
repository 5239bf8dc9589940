import { yearAndMonth } from "../cleaning/calendar";
import { cleanDates } from "../cleaning/cleanDates";
import type { Candidate } from "./candidate";
import { headerText } from "./headerWords";

const mostYears = 3;

/** A person's dates tell nothing of when things were sold. */
const aboutPeople = /\b(birth|dob|hired?|joined|left|termination|review)\b|出生|生日|入职|离职|到岗/i;

/** The years the workbook's dates are of, most dates first: what yearly targets without a year are probably for. */
export function yearsOfData(candidates: readonly Candidate[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { columns, sample } of candidates) {
    columns.forEach(({ header, profile }, at) => {
      if (profile.dates < 0.9 || aboutPeople.test(headerText(header))) return;
      for (const serial of cleanDates(sample.map((row) => row[at] ?? null)).values) {
        const { year } = yearAndMonth(serial);
        if (!Number.isNaN(year)) counts.set(year, (counts.get(year) ?? 0) + 1);
      }
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, mostYears).map(([year]) => year);
}
