import { day, type Day } from "../../domain/units";
import { halfYear, type HalfYear } from "./calendar";
import { withoutTarget, worksOn, type SamplePerson } from "./roster";
import type { SampleSale } from "./salesRows";

export type SampleKpi = "sales" | "units" | "onTime" | "delay" | "satisfaction";
/** One target of a person, or of everybody in a role. */
export interface SampleTarget {
  readonly for: { readonly employee: string } | { readonly role: SamplePerson["role"] };
  readonly kpi: SampleKpi;
  readonly period: HalfYear;
  readonly baseline: number | null;
  readonly target: number;
  readonly stretch: number | null;
  readonly weight: number;
  readonly acceptedOn: Day | null;
}

/** Two significant digits, as people set targets. */
export function rounded(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 1);
  return Math.round(value / unit) * unit;
}

const credited = (sales: readonly SampleSale[], { id }: SamplePerson, { start, end }: HalfYear, of: (sale: SampleSale) => number): number =>
  sales.reduce((sum, sale) => (sale.employee === id && sale.date >= start && sale.date <= end ? sum + of(sale) * (sale.split ?? 1) : sum), 0);

/** Days of a period, up to `asOf`, that a person was there, as a share of all its days. */
function presence(person: SamplePerson, { start, end }: HalfYear, asOf: Day): number {
  let days = 0;
  for (let date = start; date <= end; date = day(date + 1)) if (date <= asOf && worksOn(person, date)) days += 1;
  return days / (end - start + 1);
}

const notYetAccepted: ReadonlySet<string> = new Set(["E005", "E013", "E022"]);
const pastReach = [1.02, 0.96, 1.05, 0.93, 1.0, 0.98];

/** Sales targets per person for three half-years, the rest per role for the running one; weights of a person sum to 100. */
export function targetRows(people: readonly SamplePerson[], sales: readonly SampleSale[], asOf: Day): readonly SampleTarget[] {
  const running = halfYear(asOf, 0);
  const own = [-2, -1, 0].flatMap((shift) => {
    const period = halfYear(asOf, shift);
    return people.flatMap((person, index): SampleTarget[] => {
      const there = presence(person, period, asOf);
      if (person.role === "installer" || there === 0 || person.id === withoutTarget) return [];
      const reach = shift === 0 ? person.reach : pastReach[(index + shift + 6) % pastReach.length] ?? 1;
      const target = rounded(credited(sales, person, period, ({ amount }) => amount) / reach / there);
      const accepted = shift === 0 && notYetAccepted.has(person.id) ? null : day(Math.max(period.start, person.start) + 3 + (index % 9));
      return [{ for: { employee: person.id }, kpi: "sales", period, baseline: null, target, stretch: rounded(target * 1.15), weight: shift === 0 ? 50 : 100, acceptedOn: accepted }];
    });
  });
  const forRole = (role: SamplePerson["role"], kpi: SampleKpi, target: number, weight: number, more: { readonly baseline?: number; readonly stretch?: number } = {}): SampleTarget =>
    ({ for: { role }, kpi, period: running, baseline: more.baseline ?? null, target, stretch: more.stretch ?? null, weight, acceptedOn: day(running.start + 8) });
  const unitsOf = (role: SamplePerson["role"]): number => {
    const rates = people.filter((person) => person.role === role).map((person) => credited(sales, person, running, ({ quantity }) => quantity) / Math.max(0.01, presence(person, running, asOf)));
    return rounded(rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
  };
  return [
    ...own,
    forRole("manager", "units", unitsOf("manager"), 20), forRole("manager", "satisfaction", 4.3, 30, { stretch: 4.7 }),
    forRole("seller", "units", unitsOf("seller"), 20), forRole("seller", "satisfaction", 4.3, 30, { stretch: 4.7 }),
    forRole("installer", "onTime", 0.85, 40, { stretch: 0.95 }), forRole("installer", "delay", 2, 30, { baseline: 10 }), forRole("installer", "satisfaction", 4.3, 30, { stretch: 4.7 }),
  ];
}
