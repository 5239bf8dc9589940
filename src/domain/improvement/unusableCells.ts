import { placeOf } from "../records/cells";
import { isNothing } from "../cleaning/blankText";
import type { EncodedSource } from "../evaluation/encodeSource";
import { kpiColumns } from "../evaluation/kpiColumns";
import type { Kpi } from "../records/definitions";
import type { Period } from "../period";
import type { UnusableCells } from "./causeEvidence";

/**
 * Cells a KPI needs that could not be used, in the rows of one person that lie in a period or have no day: only they can
 * have made this figure wrong. A blank in a column of numbers counts, since its row is left out.
 */
export function unusableCells(kpi: Kpi, source: EncodedSource, person: number, { start, end }: Period): UnusableCells {
  const resolved = kpiColumns(kpi, source.table.name, source.table.columns);
  if ("missing" in resolved) return { cells: 0, first: "" };
  const { employee, date, numerator, denominator } = resolved.columns;
  const [people, days] = [source.people(employee), source.days(date)];
  const numbers = kpi.aggregate === "distinct" ? [] : [...numerator, ...denominator].map((at) => ({ at, values: source.numbers(at) }));
  let cells = 0;
  let first = "";
  const note = (row: number, at: number): void => {
    cells += 1;
    if (first !== "") return;
    const { sheet, address } = placeOf(source.table, source.column(at), row);
    first = `${sheet}!${address}`;
  };
  for (let row = 0; row < people.length; row++) {
    if (people[row] !== person) continue;
    const day = days[row] as number;
    if (Number.isNaN(day)) {
      if (!isNothing(source.cells(date)[row])) note(row, date);
    } else if (day >= start && day <= end) for (const { at, values } of numbers) if (Number.isNaN(values[row])) note(row, at);
  }
  return { cells, first };
}
