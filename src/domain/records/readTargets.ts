import { isoDay } from "../cleaning/calendar";
import { ownMonths } from "../goals/phasing/monthColumns";
import { isAdditive } from "../goals/proration";
import { weight } from "../units";
import { isBlankCell } from "./cells";
import { aliasesOf } from "./defaults";
import type { Employee, Kpi, Target, TargetScope } from "./definitions";
import type { Issue } from "./issue";
import { normalText, personKey } from "./normalText";
import { peopleIndex, type PersonAliases } from "./people";
import type { RawTable } from "./rawTable";
import { readRows, type Read, type RowReader } from "./tableReader";

/** Targets by row, each for a person, a role or a team (the first of these that the row fills in). */
export function readTargets(table: RawTable, { kpis, employees, aliases }: { readonly kpis: readonly Kpi[]; readonly employees: readonly Employee[]; readonly aliases?: PersonAliases }): Read<readonly Target[]> {
  const kpiByName = new Map(kpis.flatMap((kpi) => aliasesOf(kpi).map((name) => [name, kpi] as const)).reverse());
  const find = peopleIndex(employees, aliases);
  const monthsOf = ownMonths(table);
  const odd: Issue[] = [];
  const read = readRows("Targets", table, (row): Target | null => {
    const scope = scopeOf(row, (cell) => employees[find(cell)]?.key ?? null);
    const name = row.text("kpi");
    const kpi = name === null ? undefined : kpiByName.get(normalText(name));
    if (name === null) row.issue("cell-blank", "unscored", "kpi");
    else if (kpi === undefined) row.issue("kpi-unknown", "unscored", "kpi", { found: name });
    const [periodStart, periodEnd] = [row.date("periodStart"), row.date("periodEnd")];
    const target = row.number("target");
    for (const key of ["periodStart", "periodEnd", "target"] as const) if (isBlankCell(row.cell(key))) row.issue("cell-blank", "unscored", key);
    if (scope === null || kpi === undefined || periodStart === null || periodEnd === null || target === null) return null;
    if (periodEnd < periodStart) {
      row.issue("period-end-before-start", "unscored", "periodEnd", { found: String(periodEnd) });
      return null;
    }
    const validFrom = row.date("validFrom");
    if (validFrom !== null && validFrom > periodEnd) {
      row.issue("valid-from-late", "unscored", "validFrom", { found: isoDay(validFrom) });
      return null;
    }
    // Without weights every KPI of a person counts alike.
    const counts = isBlankCell(row.cell("weight")) ? 1 : row.number("weight");
    if (counts === null) return null;
    if (counts <= 0) {
      row.issue("weight-not-positive", "unscored", "weight", { found: String(counts), subject: `${String(row.text("employee") ?? row.text("role") ?? row.text("team"))}, ${kpi.name}` });
      return null;
    }
    // A rate or an average is asked in full in each month.
    const months = isAdditive(kpi.aggregate) ? monthsOf(row.row, target, { start: periodStart, end: periodEnd }) : { kind: "none" } as const;
    if (months.kind === "off") {
      const { first, last, sum } = months;
      odd.push({ kind: "months-off-target", severity: "notice", table: first.table, column: first.column, place: first, subject: `${scope.name}, ${kpi.name}`, found: String(Math.round(sum * 1e6) / 1e6), expected: `${last.sheet}!${last.address}` });
    }
    return { scope, kpiKey: kpi.key, periodStart, periodEnd, baseline: row.number("baseline"), target, stretch: row.number("stretch"), weight: weight(counts), acceptedOn: row.date("acceptedOn"), validFrom, phasing: row.text("phasing"), months: months.kind === "shares" ? months.shares : null, row: row.row, place: row.place("target") };
  });
  return { value: read.value, issues: [...read.issues, ...odd] };
}

function scopeOf(row: RowReader, personOf: (cell: string) => string | null): TargetScope | null {
  const [employee, role, team] = [row.text("employee"), row.text("role"), row.text("team")];
  if (employee !== null) {
    const key = personOf(employee);
    if (key === null) row.issue("employee-unknown", "unscored", "employee", { found: employee });
    return key === null ? null : { kind: "employee", key, name: employee };
  }
  if (role !== null) return { kind: "role", key: personKey(role), name: role };
  if (team !== null) return { kind: "team", key: personKey(team), name: team };
  row.issue("cell-blank", "unscored", "employee");
  return null;
}
