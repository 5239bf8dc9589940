import { cleanDates, periodEnd } from "../../domain/cleaning/cleanDates";
import { serialDay } from "../../domain/cleaning/calendar";
import { personKey } from "../../domain/records/normalText";
import type { Cell, RawColumn } from "../../domain/records/rawTable";
import { columnOf } from "../../domain/mapping/tableMapping";
import type { LogicalTable } from "./logicalTable";

/** First and last days of each row's period; null where its cell gives none. */
export interface RowPeriods { readonly starts: readonly Cell[]; readonly ends: readonly Cell[]; readonly bad: readonly number[] }

/** Days of the longest month, quarter and year, to tell what a list of first days is spaced by. */
const spacings = [[31, "month"], [92, "quarter"], [366, "year"]] as const;

/**
 * The period each row of Targets is about, from what says when it begins: a month, quarter or year ends by itself;
 * a day ends before the same person's next one, the last of them after the usual spacing.
 */
export function periodsOfRows(logical: LogicalTable, at: (header: string) => { readonly raw: RawColumn; readonly table: { readonly rowCount: number } }): RowPeriods {
  const { mapping } = logical;
  const start = columnOf(mapping, "periodStart")?.source;
  if (start === undefined) return { starts: [], ends: [], bad: [] };
  const anyHeader = mapping.candidate.columns[0]?.header ?? "";
  if (start.kind === "constant") {
    const { rowCount } = at(anyHeader).table;
    const { values, grain } = cleanDates([start.value]);
    const [first = NaN] = values;
    const last = periodEnd(first, grain);
    return { starts: Array.from({ length: rowCount }, () => first), ends: Array.from({ length: rowCount }, () => last), bad: [] };
  }
  if (start.kind !== "column") return { starts: [], ends: [], bad: [] };
  const { raw } = at(start.header);
  const { values, grain, bad } = cleanDates(raw.cells);
  const starts = Array.from(values, (day): Cell => (Number.isNaN(day) ? null : day));
  if (grain !== "day") return { starts, ends: starts.map((day) => (typeof day === "number" ? periodEnd(day, grain) : null)), bad };
  const who = columnOf(mapping, "employee")?.source;
  const names = who?.kind === "column" || who?.kind === "through" ? at(who.header).raw.cells : [];
  return { starts, ends: endsBeforeNext(values, names), bad };
}

function endsBeforeNext(values: Float64Array, names: readonly Cell[]): readonly Cell[] {
  const byPerson = new Map<string, number[]>();
  values.forEach((day, row) => {
    if (Number.isNaN(day)) return;
    const key = personKey(String(names[row] ?? ""));
    byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
  });
  const ends: Cell[] = Array.from({ length: values.length }, () => null);
  const gaps: number[] = [];
  const last: number[] = [];
  for (const rows of byPerson.values()) {
    rows.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    rows.forEach((row, index) => {
      const next = rows.slice(index + 1).find((other) => (values[other] ?? 0) > (values[row] ?? 0));
      if (next === undefined) last.push(row);
      else {
        ends[row] = (values[next] ?? 0) - 1;
        gaps.push((values[next] ?? 0) - (values[row] ?? 0));
      }
    });
  }
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const grain = spacings.find(([days]) => usual <= days)?.[1] ?? "year";
  // Days that begin periods begin them anywhere in a month: the same day of the next one ends them.
  for (const row of last) ends[row] = gaps.length === 0 ? periodEnd(values[row] ?? NaN, "month") : sameDayLater(values[row] ?? NaN, grain) - 1;
  return ends;
}

function sameDayLater(day: number, grain: "month" | "quarter" | "year"): number {
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  const months = grain === "month" ? 1 : grain === "quarter" ? 3 : 12;
  const month = date.getUTCMonth() + months;
  const year = date.getUTCFullYear() + Math.floor(month / 12);
  const same = serialDay(year, (month % 12) + 1, date.getUTCDate());
  return Number.isNaN(same) ? serialDay(year, (month % 12) + 1, 28) + 1 : same;
}
