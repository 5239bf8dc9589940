import type { Kpi } from "../records/definitions";
import { aliasesOf } from "../records/defaults";
import { normalText } from "../records/normalText";
import type { Actuals } from "./aggregate";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";
import type { Windows } from "./windows";

/** Actuals added up elsewhere, used as they are: the row of this KPI whose period is the target's, both ends alike. @param windows whole periods. */
export function givenActuals(kpi: Kpi, source: EncodedSource, columns: KpiColumns, windows: Windows): Actuals {
  const people = source.people(columns.employee);
  const starts = source.days(columns.date);
  const ends = source.days(columns.extra.periodEnd ?? -1);
  const values = source.numbers(columns.extra.actual ?? -1);
  const names = source.cells(columns.extra.kpi ?? -1);
  const aliases = new Set(aliasesOf(kpi));
  const actual = new Float64Array(windows.start.length).fill(NaN);
  const rows = new Int32Array(windows.start.length);
  for (let row = 0; row < people.length; row++) {
    const person = people[row] ?? -1;
    const value = values[row] ?? NaN;
    if (person < 0 || Number.isNaN(value) || !aliases.has(normalText(String(names[row] ?? ""))) || starts[row] !== windows.start[person] || ends[row] !== windows.end[person]) continue;
    actual[person] = value;
    rows[person] = (rows[person] ?? 0) + 1;
  }
  return { actual, rows, squares: null };
}
