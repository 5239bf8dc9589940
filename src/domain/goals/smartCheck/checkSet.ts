import type { PersonResult } from "../../evaluation/evaluation";
import type { Settings, Target } from "../../records/definitions";
import type { Issue } from "../../records/issue";
import { personKey } from "../../records/normalText";
import type { Day } from "../../units";
import { madeOfRows } from "../effectiveTarget";
import { weightSum } from "../weights";
import type { Owner, TargetFinding } from "./targetCheck";
import type { TargetRows } from "./targetRows";
import { weightsRemedy } from "./weightsRemedy";

export interface SetInput {
  readonly rows: TargetRows;
  readonly settings: Pick<Settings, "fewestKpis" | "mostKpis">;
  /** Everybody with the targets they have at present; who else shares a row decides what may be changed in it. */
  readonly people: readonly Pick<PersonResult, "employee" | "kpis">[];
  readonly writable: boolean;
  /** Whom the rows are for that cannot be used yet: until they can, a person's weights and KPIs are not complete. */
  readonly leftOut: readonly Owner[];
  /** Everybody's targets, and the day those in force were looked up on: what is over and has no successor is missing from the weights. */
  readonly targets: readonly Target[];
  readonly reference: Day;
}

/** What is wrong with a person's targets taken together: their weights, and how many there are. */
export function checkSet(input: SetInput): readonly TargetFinding[] {
  const sharers = rowSharers(input.people);
  const over = overByScope(input.targets, input.reference);
  return input.people.flatMap(({ employee, kpis }): readonly TargetFinding[] => {
    const targets = kpis.map(({ target }) => target);
    const [first] = targets;
    if (first === undefined) return [];
    const owner: Owner = { kind: "person", key: employee.key, name: employee.name };
    const { rows, settings } = input;
    const finding = (kind: Issue["kind"], key: string, found: number, expected: number, remedy: TargetFinding["remedy"] = null): TargetFinding => {
      const place = rows.place(first.row, rows.has(key) ? key : "target");
      return { letter: "set", issue: { kind, severity: "notice", table: "Targets", column: place.column, place, subject: employee.name, found: String(found), expected: String(expected) }, owner, kpi: "", row: null, remedy };
    };
    // EV/PV is 1 for all that is finished, however late it was: only lateness beside it tells that.
    const aloneFinding = ({ kpi, target }: PersonResult["kpis"][number]): TargetFinding => {
      const place = rows.place(target.row, rows.has("kpi") ? "kpi" : "target");
      return { letter: "set", issue: { kind: "schedule-without-lateness", severity: "notice", table: "Targets", column: place.column, place, subject: employee.name, found: kpi.name }, owner, kpi: kpi.name, row: null, remedy: null };
    };
    // A plan that was right is not made to add up without what has just ended.
    const lacksSuccessor = (): boolean => targets.some(({ periodEnd }) => periodEnd < input.reference) || over(employee).some(({ kpiKey }) => !targets.some((one) => one.kpiKey === kpiKey));
    const { sum, fine } = weightSum(targets);
    const waits = input.leftOut.some((left) => concerns(left, employee));
    const alone = kpis.find(({ kpi }) => kpi.aggregate === "schedule-performance" && !kpis.some((other) => other.kpi.aggregate === "days-late" || other.kpi.aggregate === "on-time"));
    const remedy = (): TargetFinding["remedy"] => (!input.writable || waits || kpis.some(madeOfRows) || (sum < 100 && lacksSuccessor()) ? null : weightsRemedy(targets, sharers, rows));
    return [
      ...(fine ? [] : [finding("weights-not-100", "weight", Math.round(sum * 1e6) / 1e6, 100, remedy())]),
      ...(!waits && targets.length < settings.fewestKpis ? [finding("kpis-too-few", "kpi", targets.length, settings.fewestKpis)] : []),
      ...(targets.length > settings.mostKpis ? [finding("kpis-too-many", "kpi", targets.length, settings.mostKpis)] : []),
      ...(alone === undefined || waits ? [] : [aloneFinding(alone)]),
    ];
  });
}

/** Within a year: what ended before it belongs to an older plan. */
const recentDays = 366;

/** What somebody, their role or their team was asked until lately. */
function overByScope(targets: readonly Target[], reference: Day): (employee: PersonResult["employee"]) => readonly Target[] {
  const scopes = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.periodEnd >= reference || reference - target.periodEnd > recentDays) continue;
    const scope = `${target.scope.kind}\u241f${target.scope.key}`;
    const list = scopes.get(scope);
    if (list) list.push(target);
    else scopes.set(scope, [target]);
  }
  const of = (kind: Target["scope"]["kind"], key: string): readonly Target[] => scopes.get(`${kind}\u241f${key}`) ?? [];
  return ({ key, role, team }) => [...of("employee", key), ...(role === null ? [] : of("role", personKey(role))), ...(team === null ? [] : of("team", personKey(team)))];
}

/** For every row of Targets the sets of rows that the people who have it have. */
function rowSharers(people: SetInput["people"]): ReadonlyMap<number, readonly (readonly Target[])[]> {
  const sharers = new Map<number, (readonly Target[])[]>();
  for (const { kpis } of people) {
    const targets = kpis.map(({ target }) => target);
    for (const { row } of targets) {
      const known = sharers.get(row);
      if (known) known.push(targets);
      else sharers.set(row, [targets]);
    }
  }
  return sharers;
}

/** Whether a row is meant for somebody, as far as it tells. */
const concerns = ({ kind, key }: Owner, { key: own, role, team }: PersonResult["employee"]): boolean =>
  (kind === "person" && key === own) || (kind === "role" && role !== null && personKey(role) === key) || (kind === "team" && team !== null && personKey(team) === key);
