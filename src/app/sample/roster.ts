import type { SampleWords } from "../../i18n/sample";
import type { Day } from "../../domain/units";
import { halfYear } from "./calendar";

export type SampleRole = "manager" | "seller" | "installer";

/**
 * One person of the sample. `reach` is the attainment of the running half-year's sales target the data are
 * made to show; `care` the average customer score; `late` the share of projects that run late.
 */
export interface SamplePerson {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly role: SampleRole;
  readonly manager: string;
  readonly start: Day;
  readonly end: Day | null;
  readonly reach: number;
  readonly care: number;
  readonly late: number;
}

type Character = readonly [role: SampleRole, reach: number, care: number, late: number, yearsIn: number];
const characters: readonly Character[] = [
  ["manager", 1.04, 4.4, 0, 9], ["seller", 1.17, 4.75, 0, 6], ["seller", 1.03, 4.3, 0, 4], ["seller", 0.95, 4.1, 0, 3], ["seller", 0.82, 4.1, 0, 2], ["seller", 1.0, 4.4, 0, 5], ["installer", 0, 4.6, 0.05, 7], ["installer", 0, 4.1, 0.2, 3],
  ["manager", 0.98, 4.3, 0, 8], ["seller", 1.05, 4.2, 0, 5], ["seller", 1.0, 4.2, 0, 4], ["seller", 0.91, 4.3, 0, 2], ["seller", 1.04, 4.6, 0, 3], ["seller", 0.68, 3.9, 0, 1], ["installer", 0, 4.4, 0.1, 6], ["installer", 0, 4.2, 0.2, 2],
  ["manager", 1.01, 4.4, 0, 10], ["seller", 1.13, 4.5, 0, 7], ["seller", 0.97, 4.2, 0, 3], ["seller", 0.89, 4.0, 0, 2], ["seller", 1.01, 4.4, 0, 4], ["seller", 0.82, 4.0, 0, 1], ["installer", 0, 4.5, 0.2, 5], ["installer", 0, 4.0, 0.35, 2],
];
/** People by place in the list who joined in the running half-year, days after its start; the last has no sales target yet. */
const joinedAfter: ReadonlyMap<number, number> = new Map([[12, 68], [20, 131]]);
const leftAfter: ReadonlyMap<number, number> = new Map([[11, 104]]);
/** The newcomer whose target has not been agreed. */
export const withoutTarget = "E021";

/** 24 people in three teams of eight, with two who joined and one who left in the half-year of `asOf`. */
export function roster(words: SampleWords, asOf: Day): readonly SamplePerson[] {
  const { start } = halfYear(asOf, 0);
  return characters.map(([role, reach, care, late, yearsIn], index): SamplePerson => {
    const team = Math.floor(index / 8);
    const joined = joinedAfter.get(index);
    const left = leftAfter.get(index);
    const hired = joined === undefined ? start - 365 - Math.round(yearsIn * 365.25) + ((index * 47) % 200) : start + joined;
    return {
      id: `E${String(index + 1).padStart(3, "0")}`,
      name: words.people[index] ?? "",
      team: words.teams[team] ?? "",
      role,
      manager: role === "manager" ? "" : words.people[team * 8] ?? "",
      start: hired as Day,
      end: left === undefined || start + left > asOf ? null : (start + left) as Day,
      reach, care, late,
    };
  });
}

/** Whether a person works on a day. */
export const worksOn = ({ start, end }: SamplePerson, on: Day): boolean => start <= on && (end === null || on <= end);
