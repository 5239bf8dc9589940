import { yearAndMonth, serialDay } from "../../cleaning/calendar";

const two = (part: number): string => String(part).padStart(2, "0");

/** A serial day as text. @example isoDay(45292) // "2024-01-01" */
export function isoDay(serial: number): string {
  const { year, month } = yearAndMonth(serial);
  return `${year}-${two(month)}-${two(serial - serialDay(year, month, 1) + 1)}`;
}
