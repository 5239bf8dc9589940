/** One person's levels over the days of a stratum; `person` numbers people over all strata. */
export interface StratumRow { readonly person: number; readonly treated: 0 | 1; readonly before: number; readonly earlier: number; readonly after: number }

/** People looked at over the same days in the same KPI, those with the action and those without. */
export interface Stratum { readonly rows: readonly StratumRow[] }

export interface Difference { readonly estimate: number; readonly standardError: number }

/** Sums of products of (1, before, earlier, treated, after), row by row. */
type Moments = Float64Array;
const size = 5;
const at = (row: number, column: number): number => row * size + column;
const [treatedAt, afterAt] = [3, 4];

/**
 * How much higher people with an action stand afterwards than people without it at the same level before: least squares
 * of after on group, before and earlier, with an intercept and slopes of each stratum's own that both groups share, and
 * one difference between the groups for all (analysis of covariance; Frisch–Waugh–Lovell for the strata). The standard error leaves
 * out one person at a time, wherever they stand, so it holds with unequal spread and with people who stand in many
 * strata. Source: jackknife over clusters, CR3; with one stratum HC3 (MacKinnon & White 1985; Bell & McCaffrey 2002).
 * @returns null where no stratum has both groups at comparable levels. Units: those of the levels.
 */
export function groupDifference(strata: readonly Stratum[]): Difference | null {
  const moments = strata.map(({ rows }) => momentsOf(rows));
  const parts = moments.map(partial);
  const total = parts.reduce((sum, part) => ({ spread: sum.spread + part.spread, product: sum.product + part.product }), { spread: 0, product: 0 });
  if (!(total.spread > flat)) return null;
  const estimate = total.product / total.spread;
  const standing = new Map<number, Map<number, StratumRow[]>>();
  strata.forEach(({ rows }, index) => rows.forEach((row) => {
    const places = standing.get(row.person) ?? new Map<number, StratumRow[]>();
    standing.set(row.person, places);
    places.set(index, [...(places.get(index) ?? []), row]);
  }));
  let [sum, squares] = [0, 0];
  for (const places of standing.values()) {
    let { spread, product } = total;
    for (const [index, rows] of places) {
      const [all, part] = [moments[index], parts[index]];
      if (all === undefined || part === undefined) continue;
      const without = Float64Array.from(all);
      for (const row of rows) add(without, row, -1);
      const rest = partial(without);
      spread += rest.spread - part.spread;
      product += rest.product - part.product;
    }
    // Without the only person who could be compared there is nothing to tell the error from.
    if (!(spread > flat)) return null;
    const off = product / spread - estimate;
    sum += off;
    squares += off ** 2;
  }
  const people = standing.size;
  return { estimate, standardError: Math.sqrt(((people - 1) / people) * Math.max(0, squares - sum ** 2 / people)) };
}

const flat = 1e-9;

function momentsOf(rows: readonly StratumRow[]): Moments {
  const moments = new Float64Array(size * size);
  for (const row of rows) add(moments, row, 1);
  return moments;
}

function add(moments: Moments, { before, earlier, treated, after }: StratumRow, times: number): void {
  const values = [1, before, earlier, treated, after];
  values.forEach((one, row) => values.forEach((other, column) => { moments[at(row, column)] = (moments[at(row, column)] as number) + times * one * other; }));
}

/** What is left of the group's spread, and of its product with after, once intercept, before and earlier are taken out. */
function partial(moments: Moments): { readonly spread: number; readonly product: number } {
  const left = Float64Array.from(moments);
  const people = left[0] as number;
  for (let pivot = 0; pivot < treatedAt; pivot++) {
    const own = left[at(pivot, pivot)] as number;
    // A level that is the same for all, or follows from the other, explains nothing more.
    if (!(own > flat * Math.max(1, people))) continue;
    for (let row = pivot + 1; row < size; row++) {
      const factor = (left[at(row, pivot)] as number) / own;
      for (let column = pivot + 1; column < size; column++) left[at(row, column)] = (left[at(row, column)] as number) - factor * (left[at(pivot, column)] as number);
    }
  }
  const spread = left[at(treatedAt, treatedAt)] as number;
  return spread > flat ? { spread, product: left[at(treatedAt, afterAt)] as number } : { spread: 0, product: 0 };
}
