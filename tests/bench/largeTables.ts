import type { Cell, RawTable } from "../../src/domain/records/rawTable";

/** A table in columns, as large as a company's: what the sample is for a team. */
export interface LargeTable {
  readonly name: string;
  readonly headers: readonly string[];
  /** `columns[i]` belongs to `headers[i]`; all have one entry a row. */
  readonly columns: readonly (readonly Cell[])[];
  /** Headers of the columns that hold dates. */
  readonly dates: readonly string[];
}

/** One KPI asked of the rows of Sales. */
export interface LargeKpi { readonly id: string; readonly measure: string; readonly aggregate: string; readonly unit: string }

/** `kpis` are the five below where none are given. */
export interface Scale { readonly people: number; readonly salesRows: number; readonly kpis?: readonly LargeKpi[] }

/** 2025, as Excel counts days; sales begin half a year earlier, as an export does. */
export const period = { start: 45658, end: 46022 };
const salesBegin = period.start - 184;

/** The five KPIs every person is scored on, each asking another kind of sum of the same rows. */
export const kpis: readonly LargeKpi[] = [
  { id: "REVENUE", measure: "Amount", aggregate: "sum", unit: "EUR" },
  { id: "UNITS", measure: "Quantity", aggregate: "sum", unit: "pcs" },
  { id: "ORDERS", measure: "", aggregate: "count", unit: "orders" },
  { id: "BASKET", measure: "Amount", aggregate: "average", unit: "EUR" },
  { id: "CUSTOMERS", measure: "Customer", aggregate: "distinct", unit: "customers" },
];

/** A sixth beside them: a share, Σ amount / Σ quantity. */
export const sixKpis: readonly LargeKpi[] = [...kpis, { id: "PRICE", measure: "Amount/Quantity", aggregate: "share", unit: "EUR" }];

/** The same numbers on every machine and every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const rows = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));
const personId = (index: number): string => `E${String(index + 1).padStart(4, "0")}`;

/** Employees, KPIs, Targets and Sales for `people` people sharing `salesRows` rows. Deterministic. */
export function largeTables({ people, salesRows, kpis: asked = kpis }: Scale): readonly LargeTable[] {
  const next = numbersFrom(20_250_101);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const targets = rows(people, personId).flatMap((person) => asked.map((kpi) => ({ person, kpi })));
  const share = salesRows / people;
  const expected: Readonly<Record<string, number>> = { REVENUE: share * 0.66 * 500, UNITS: share * 0.66 * 10, ORDERS: share * 0.66, BASKET: 500, CUSTOMERS: Math.min(400, share * 0.5), PRICE: 48 };

  return [
    {
      name: "Employees",
      headers: ["Employee ID", "Name", "Team", "Role", "Manager", "Start date", "End date"],
      dates: ["Start date", "End date"],
      columns: [
        rows(people, personId),
        rows(people, (index) => `Person ${index + 1}`),
        rows(people, (index) => `Team ${(index % 40) + 1}`),
        rows(people, () => "Sales"),
        rows(people, (index) => `Manager ${(index % 40) + 1}`),
        rows(people, () => whole(40_000, 45_000)),
        rows(people, () => null),
      ],
    },
    {
      name: "KPIs",
      headers: ["KPI", "Name", "Source table", "Measure", "Aggregate", "Employee column", "Date column", "Direction", "Unit"],
      dates: [],
      columns: [
        asked.map(({ id }) => id),
        asked.map(({ id }) => id.toLowerCase()),
        asked.map(() => "Sales"),
        asked.map(({ measure }) => measure),
        asked.map(({ aggregate }) => aggregate),
        asked.map(() => "Employee"),
        asked.map(() => "Date"),
        asked.map(() => "higher is better"),
        asked.map(({ unit }) => unit),
      ],
    },
    {
      name: "Targets",
      headers: ["Employee", "KPI", "Period start", "Period end", "Target", "Weight"],
      dates: ["Period start", "Period end"],
      columns: [
        targets.map(({ person }) => person),
        targets.map(({ kpi }) => kpi.id),
        targets.map(() => period.start),
        targets.map(() => period.end),
        targets.map(({ kpi }) => Math.max(1, Math.round((expected[kpi.id] ?? 1) * (0.85 + next() * 0.3)))),
        targets.map(() => 100 / asked.length),
      ],
    },
    {
      name: "Sales",
      headers: ["Date", "Employee", "Product", "Customer", "Region", "Quantity", "Amount"],
      dates: ["Date"],
      columns: [
        rows(salesRows, () => whole(salesBegin, period.end)),
        rows(salesRows, () => personId(whole(0, people - 1))),
        rows(salesRows, () => `Product ${whole(1, 60)}`),
        rows(salesRows, () => `Customer ${whole(1, 400)}`),
        rows(salesRows, () => ["North", "South", "East", "West"][whole(0, 3)] ?? "North"),
        rows(salesRows, () => whole(1, 20)),
        rows(salesRows, () => whole(1_000, 99_999) / 100),
      ],
    },
  ];
}

/** The table as the workbook port hands it over, for measuring the domain alone. */
export function asRead({ name, headers, columns }: LargeTable): RawTable {
  return {
    name,
    sheet: name,
    firstRow: 2,
    firstColumn: 1,
    rowCount: columns[0]?.length ?? 0,
    columns: headers.map((header, position) => ({ header, position, cells: columns[position] ?? [] })),
  };
}
