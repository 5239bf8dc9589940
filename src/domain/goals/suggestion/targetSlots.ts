import { cleanDates } from "../../cleaning/cleanDates";
import { cleanNumbers } from "../../cleaning/cleanNumbers";
import type { Period } from "../../period";
import { aliasesOf } from "../../records/defaults";
import type { Employee, Kpi } from "../../records/definitions";
import { matchHeaders } from "../../records/matchHeaders";
import { normalText, personKey } from "../../records/normalText";
import type { PersonAliases } from "../../records/people";
import type { RawTable } from "../../records/rawTable";
import { day } from "../../units";
import type { Owner } from "../smartCheck/targetCheck";
import { TargetRows } from "../smartCheck/targetRows";

/** A row of Targets with an owner, a KPI and a period, whether or not its target is filled in. `row` is its 0-based data row. */
export interface TargetSlot {
  readonly row: number;
  readonly owner: Owner;
  readonly kpiKey: string;
  readonly period: Period;
  /** The cell of acceptance holds something, be it a day or "agreed". */
  readonly accepted: boolean;
  /** NaN = blank, or no number. */
  readonly target: number;
}

/**
 * What Targets says of a person's KPI in a period. `open`: a row of their own that nobody has accepted; `accepted`: one
 * that was, theirs or their role's or team's; `taken`: another of their own that a new row would contradict.
 */
export type Standing = { readonly kind: "none" } | { readonly kind: "open" | "accepted" | "taken"; readonly slot: TargetSlot };

/** The rows of Targets as places for targets; rows without owner, KPI or period are none. */
export function targetSlots(table: RawTable, kpis: readonly Kpi[], employees: readonly Employee[], aliases?: PersonAliases): readonly TargetSlot[] {
  const rows = new TargetRows(table, employees, aliases);
  const { found } = matchHeaders("Targets", table.columns);
  const column = (key: string) => table.columns[found.get(key) ?? -1];
  const days = (key: string): Float64Array => {
    const of = column(key);
    return of === undefined ? new Float64Array() : cleanDates(of.cells, of.dayOrder === undefined ? {} : { order: of.dayOrder }).values;
  };
  const kpiByName = new Map(kpis.flatMap((kpi) => aliasesOf(kpi).map((name) => [name, kpi.key] as const)).reverse());
  const [starts, ends] = [days("periodStart"), days("periodEnd")];
  const targets = cleanNumbers(column("target")?.cells ?? []).values;
  return Array.from({ length: table.rowCount }, (_, row) => row).flatMap((row): readonly TargetSlot[] => {
    const owner = rows.owner(row);
    const kpiKey = kpiByName.get(normalText(rows.text(row, "kpi") ?? ""));
    const [start, end] = [day(starts[row] ?? NaN), day(ends[row] ?? NaN)];
    if (owner.kind === "row" || kpiKey === undefined || !(end >= start)) return [];
    return [{ row, owner, kpiKey, period: { start, end }, accepted: !rows.isBlank(row, "acceptedOn"), target: targets[row] ?? NaN }];
  });
}

/**
 * Looks up how a person's KPI stands in a period. A row of theirs for part of the period, two rows for the whole of it,
 * or a number where the table has no column of acceptance, is left to people.
 * @param keepsAcceptance whether Targets has a column Accepted on.
 */
export function standingOf(slots: readonly TargetSlot[], keepsAcceptance: boolean): (employee: Employee, kpiKey: string, period: Period) => Standing {
  const byOwner = new Map<string, TargetSlot[]>();
  for (const slot of slots) {
    const key = `${slot.owner.kind}\u241f${slot.owner.key}\u241f${slot.kpiKey}`;
    const known = byOwner.get(key);
    if (known) known.push(slot);
    else byOwner.set(key, [slot]);
  }
  const of = (kind: Owner["kind"], key: string | null, kpiKey: string): readonly TargetSlot[] => (key === null ? [] : byOwner.get(`${kind}\u241f${key}\u241f${kpiKey}`) ?? []);
  return (employee, kpiKey, period) => {
    const own = of("person", employee.key, kpiKey).filter((slot) => slot.period.start <= period.end && period.start <= slot.period.end);
    const shared = [...of("role", employee.role && personKey(employee.role), kpiKey), ...of("team", employee.team && personKey(employee.team), kpiKey)].filter((slot) => same(slot.period, period));
    const accepted = [...own, ...shared].find((slot) => slot.accepted);
    if (accepted !== undefined) return { kind: "accepted", slot: accepted };
    const [first, second] = own;
    if (first === undefined) return { kind: "none" };
    const open = second === undefined && same(first.period, period) && (keepsAcceptance || Number.isNaN(first.target));
    return { kind: open ? "open" : "taken", slot: first };
  };
}

export const same = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end;
