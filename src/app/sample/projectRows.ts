import { day, type Day } from "../../domain/units";
import type { SampleWords } from "../../i18n/sample";
import { pick, whole, type Random } from "./mulberry32";
import type { SamplePerson } from "./roster";

/** One project; `actualEnd` is null until it is finished, `daysLate` counts up to today until then. `complete` is 0–1. */
export interface SampleProject {
  readonly name: string;
  readonly task: string;
  readonly employee: string;
  readonly plannedStart: Day;
  readonly plannedEnd: Day;
  readonly actualEnd: Day | null;
  readonly plannedValue: number;
  readonly complete: number;
  readonly status: string;
  readonly daysLate: number;
}

const perInstaller = 13;
const firstNumber = 1001;

/** Projects of the installers, spread evenly over the time and a little beyond its end. */
export function projectRows(random: Random, words: SampleWords, people: readonly SamplePerson[], from: Day, to: Day): readonly SampleProject[] {
  const every = (to + 40 - from) / perInstaller;
  const rows = people.filter(({ role }) => role === "installer").flatMap((person, order) =>
    Array.from({ length: perInstaller }, (_, index): Omit<SampleProject, "name"> & { readonly customer: string } => {
      const plannedStart = day(Math.round(from + (index + order / 7) * every + whole(random, -4, 4)));
      const plannedEnd = day(plannedStart + whole(random, 14, 45));
      const late = random() < person.late ? whole(random, 3, 16) : random() < 0.25 ? -whole(random, 1, 4) : 0;
      const end = day(plannedEnd + late);
      const done = end <= to;
      const begun = plannedStart <= to;
      return {
        customer: pick(random, words.customers), task: pick(random, words.tasks), employee: person.id, plannedStart, plannedEnd,
        actualEnd: done ? end : null, plannedValue: (words.products[0]?.price ?? 0) * whole(random, 2, 9),
        complete: done ? 1 : begun ? Math.min(0.95, Math.round(((to - plannedStart) / (end - plannedStart)) * 20) / 20) : 0,
        status: done ? words.status.done : begun ? words.status.running : words.status.planned,
        daysLate: Math.max(0, done ? late : to - plannedEnd),
      };
    }));
  return [...rows].sort((a, b) => a.plannedStart - b.plannedStart).map(({ customer, ...row }, index) => ({ ...row, name: words.projectName({ number: firstNumber + index, customer }) }));
}
