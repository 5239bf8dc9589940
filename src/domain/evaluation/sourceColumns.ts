import type { Kpi } from "../records/definitions";
import type { Issue } from "../records/issue";
import type { ColumnName } from "../records/matchHeaders";
import { allPositions, asGiven, kpiColumns } from "./kpiColumns";

/** A table as far as its columns go. */
export interface Headed { readonly name: string; readonly headers: readonly string[]; readonly keys?: readonly (string | null)[] }

/** A table's columns as names are looked up in it, with the keys a mapping gave them. */
export const columnNames = ({ headers, keys }: Pick<Headed, "headers" | "keys">): readonly ColumnName[] =>
  keys === undefined ? headers : headers.map((header, index) => ({ header, key: keys[index] ?? null }));

/**
 * Which columns of which tables the KPIs need, and what is missing for whom. A default KPI (one nobody wrote
 * into KPIs) that nobody has a target for and whose table or column is not there is simply not used.
 * @param targeted keys of the KPIs somebody has a target for.
 */
export function sourceColumns(kpis: readonly Kpi[], tables: readonly Headed[], targeted: ReadonlySet<string> = new Set()): { readonly wanted: readonly { readonly table: string; readonly columns: readonly number[] }[]; readonly issues: readonly Issue[] } {
  const needed = new Map<string, Set<number>>();
  const issues: Issue[] = [];
  const note = (kpi: Kpi, issue: Issue): void => {
    if (kpi.place !== null) issues.push({ ...issue, place: kpi.place });
    else if (targeted.has(kpi.key)) issues.push(issue);
  };
  const actuals = tables.find(({ name }) => name.toLowerCase() === "actuals");
  const [any] = kpis;
  const given = actuals && any && kpiColumns(asGiven(any), actuals.name, columnNames(actuals));
  if (actuals && given && "columns" in given) needed.set(actuals.name, new Set(allPositions(given.columns)));
  for (const kpi of kpis) {
    const table = tables.find(({ name }) => name.toLowerCase() === kpi.source.toLowerCase());
    if (table === undefined) {
      note(kpi, { kind: "kpi-source-missing", severity: "unscored", table: "KPIs", subject: kpi.name, found: kpi.source });
      continue;
    }
    const resolved = kpiColumns(kpi, table.name, columnNames(table));
    if ("missing" in resolved) {
      note(kpi, { kind: "kpi-column-missing", severity: "unscored", table: table.name, subject: kpi.name, found: resolved.missing });
      continue;
    }
    const columns = needed.get(table.name) ?? new Set();
    for (const position of allPositions(resolved.columns)) columns.add(position);
    needed.set(table.name, columns);
  }
  return { wanted: [...needed].map(([table, columns]) => ({ table, columns: [...columns].sort((a, b) => a - b) })), issues };
}
