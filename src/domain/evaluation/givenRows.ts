import { isNothing } from "../cleaning/blankText";
import { remembering } from "../cleaning/rememberedTexts";
import { aliasesOf } from "../records/defaults";
import type { Kpi } from "../records/definitions";
import { normalText } from "../records/normalText";
import type { EncodedSource } from "./encodeSource";
import type { KpiColumns } from "./kpiColumns";

/** One figure of Actuals: whose (an index), for which days (serial, both ends in) and how much, in the KPI's unit. */
export interface GivenRow { readonly row: number; readonly person: number; readonly start: number; readonly end: number; readonly value: number }

/**
 * The rows of Actuals by KPI key, top to bottom. What no KPI is called is a finding; rows without a person, a day or a
 * number are left out, with a finding of the cell. A name that two KPIs go by is both's.
 */
export function givenRows(source: EncodedSource, columns: KpiColumns, kpis: readonly Kpi[]): ReadonlyMap<string, readonly GivenRow[]> {
  const { people, starts, ends, values, name } = cellsOf(source, columns);
  const byName = new Map<string, readonly GivenRow[][]>();
  const byKpi = new Map<string, GivenRow[]>(kpis.map(({ key }) => [key, []]));
  for (const kpi of kpis) {
    const list = byKpi.get(kpi.key);
    for (const alias of new Set(aliasesOf(kpi))) if (list) byName.set(alias, [...(byName.get(alias) ?? []), list]);
  }
  const formOf = remembering(normalText);
  for (let row = 0; row < people.length; row++) {
    const person = people[row] ?? -1;
    const cell = name.cells[row];
    const lists = isNothing(cell) ? undefined : byName.get(formOf(String(cell)));
    if (lists === undefined) {
      if (!isNothing(cell)) source.issues.cell("actual-kpi-unknown", "unscored", source.table, name, row, String(cell));
      // A row of nothing is no row; one of somebody lacks its KPI.
      else if (person >= 0) source.issues.cell("cell-blank", "unscored", source.table, name, row, "");
      continue;
    }
    const [start, end, value] = [starts[row] ?? NaN, ends[row] ?? NaN, values[row] ?? NaN];
    if (person < 0 || Number.isNaN(start) || Number.isNaN(end) || Number.isNaN(value)) continue;
    for (const list of lists) list.push({ row, person, start, end, value });
  }
  return byKpi;
}

const cellsOf = (source: EncodedSource, { employee, date, extra }: KpiColumns) => ({
  people: source.people(employee),
  starts: source.days(date),
  ends: source.days(extra.periodEnd ?? -1),
  values: source.numbers(extra.actual ?? -1),
  name: source.column(extra.kpi ?? -1),
});
