import { monthEnd, serialDay, yearAndMonth } from "../cleaning/calendar";
import { isNothing } from "../cleaning/blankText";
import { day, ratio, type Day, type Ratio } from "../units";
import { aliasesOf } from "./defaults";
import type { Kpi } from "./definitions";
import type { Issue } from "./issue";
import { namedPeriod, type MarketMonths } from "./marketPeriod";
import { normalText } from "./normalText";
import type { Cell, CellPlace, RawTable } from "./rawTable";
import { readRows, type Read, type RowReader } from "./tableReader";

/** How the market is expected to change in whole months, against the same months of the year before. */
export interface MarketRow {
  /** Both days count. */
  readonly start: Day;
  readonly end: Day;
  /** 0.05 = five percent more. */
  readonly growth: Ratio;
  /** null = all KPIs. */
  readonly kpiKey: string | null;
  /** What stands in the row, to link to it; `scale` is what the growth's cell is divided by, null = it is text; `alone`: no other row has the same period and KPI. */
  readonly cells: { readonly period: Cell; readonly kpi: Cell; readonly scale: 1 | 100 | null; readonly alone: boolean };
  readonly place: CellPlace;
}

interface Given { readonly row: RowReader; readonly named: MarketMonths; readonly kpiKey: string | null; readonly growth: number; readonly marked: boolean }

/**
 * Market by row. A period is named ("2026-Q1"), or only its first day is given: then it lasts as long as the shortest
 * distance between such days, or a year where there is one alone. Percent signs count; without them the column as a
 * whole is 0.05 or 5, as `percentScale` has it, but for negative growth too.
 */
export function readMarket(table: RawTable, kpis: readonly Kpi[]): Read<readonly MarketRow[]> {
  const kpiByName = new Map(kpis.flatMap((kpi) => aliasesOf(kpi).map((name) => [name, kpi] as const)).reverse());
  const signatures = new Map<string, number>();
  const { value: given, issues } = readRows("Market", table, (row): Given | null => {
    signatures.set(signatureOf(row), (signatures.get(signatureOf(row)) ?? 0) + 1);
    const [named, growth, kpi] = [periodOf(row), row.number("growth"), row.text("kpi")];
    for (const key of ["period", "growth"]) if (isNothing(row.cell(key))) row.issue("cell-blank", "unscored", key);
    const known = kpi === null ? undefined : kpiByName.get(normalText(kpi));
    if (kpi !== null && known === undefined) row.issue("kpi-unknown", "unscored", "kpi", { found: kpi });
    if (named === null || growth === null || (kpi !== null && known === undefined)) return null;
    return { row, named, growth, kpiKey: known?.key ?? null, marked: isMarked(row.cell("growth")) };
  });
  const bare = given.filter(({ marked }) => !marked);
  const scale = bare.some(({ growth }) => Math.abs(growth) > 1) ? 100 : 1;
  const mixed = scale === 100 ? bare.find(({ growth }) => growth !== 0 && Math.abs(growth) < 1) : undefined;
  mixed?.row.issue("percent-scale-mixed", "notice", "growth", { found: String(mixed.row.cell("growth")) });
  const lengths = lengthsOfDays(given);
  const rows: MarketRow[] = [];
  const found: Issue[] = [];
  for (const one of given) {
    const growth = one.marked ? one.growth : one.growth / scale;
    const place = one.row.place("growth");
    if (growth <= -1) {
      found.push({ kind: "market-growth-impossible", severity: "unscored", table: place.table, column: place.column, place, found: String(one.row.cell("growth")) });
      continue;
    }
    const months = one.named.months ?? lengths.get(one.kpiKey) ?? 12;
    const [start, end] = [serialDay(...yearMonth(one.named.first), 1), monthEnd(...yearMonth(one.named.first + months - 1))];
    const twin = rows.find((other) => other.kpiKey === one.kpiKey && other.start === start && other.end === end);
    if (twin !== undefined) {
      const period = one.row.place("period");
      found.push({ kind: "market-overlap", severity: "notice", table: period.table, column: period.column, place: period, found: String(one.row.cell("period")), expected: twin.place.address });
      continue;
    }
    rows.push({ start: day(start), end: day(end), growth: ratio(growth), kpiKey: one.kpiKey, cells: { period: one.row.cell("period"), kpi: one.row.cell("kpi"), scale: typeof one.row.cell("growth") === "number" ? scale : null, alone: signatures.get(signatureOf(one.row)) === 1 }, place });
  }
  return { value: rows, issues: [...issues, ...found] };
}

/** What stands in a row's key cells, as SUMIFS compares it: text and number alike. */
const signatureOf = (row: RowReader): string => ["period", "kpi"].map((key) => String(row.cell(key) ?? "").trim().toLowerCase()).join("\u241f");

const yearMonth = (index: number): readonly [number, number] => [Math.floor(index / 12), (index % 12) + 1];

/** Text that carries its own percent sign is read with it already. */
const isMarked = (cell: Cell): boolean => typeof cell === "string" && /[%‰]\s*$/.test(cell.normalize("NFKC"));

function periodOf(row: RowReader): MarketMonths | null {
  const cell = row.cell("period");
  const named = namedPeriod(cell);
  if (named !== null || isNothing(cell)) return named;
  const found = typeof cell === "number" || (typeof cell === "string" && /\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/.test(cell)) ? row.date("period") : null;
  if (found === null) {
    row.issue("period-unreadable", "unscored", "period", { found: String(cell) });
    return null;
  }
  const { year, month } = yearAndMonth(found);
  return { first: year * 12 + month - 1, months: null };
}

/** By KPI, the shortest distance between days that begin a period, in months that make up a year. */
function lengthsOfDays(given: readonly Given[]): ReadonlyMap<string | null, 1 | 3 | 6 | 12> {
  const firsts = new Map<string | null, number[]>();
  for (const { kpiKey, named } of given) if (named.months === null) firsts.set(kpiKey, [...(firsts.get(kpiKey) ?? []), named.first]);
  return new Map([...firsts].map(([key, list]) => {
    const sorted = [...list].sort((a, b) => a - b);
    const gaps = sorted.slice(1).map((first, index) => first - (sorted[index] ?? first)).filter((gap) => gap > 0);
    const shortest = Math.min(12, ...gaps);
    return [key, ([12, 6, 3, 1] as const).find((months) => months <= shortest) ?? 1];
  }));
}
