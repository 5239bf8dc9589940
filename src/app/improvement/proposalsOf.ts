import type { KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import { IssueList } from "../../domain/evaluation/issueList";
import { kpiColumns } from "../../domain/evaluation/kpiColumns";
import { phasingOf } from "../../domain/goals/phasing/phasingOf";
import { growthsOf } from "../../domain/goals/smartCheck/growths";
import { pastActuals, type PastActuals } from "../../domain/goals/smartCheck/pastActuals";
import { pastRows } from "../../domain/goals/smartCheck/pastRows";
import { peerGroups } from "../../domain/goals/smartCheck/peerGroups";
import { lastDay, monthIndex, type WholeMonths } from "../../domain/goals/smartCheck/wholeMonths";
import type { GrowthAsked } from "../../domain/improvement/causeEvidence";
import type { PlanContext } from "../../domain/improvement/planContext";
import type { GoalRules } from "../../domain/improvement/planGoal";
import { planImprovements, type PlanProposal } from "../../domain/improvement/planImprovements";
import { unusableCells } from "../../domain/improvement/unusableCells";
import type { Kpi } from "../../domain/records/definitions";
import type { Scored } from "../scoreWorkbook";

/** A person's own months looked back over for what they vary between: two years. */
const monthsBack = 24;

const known = new WeakMap<Scored, ReadonlyMap<PersonResult, readonly PlanProposal[]>>();

/** Everybody's proposed plans; worked out once for a workbook scored. */
export function proposalsOf(scored: Scored): ReadonlyMap<PersonResult, readonly PlanProposal[]> {
  const had = known.get(scored);
  if (had !== undefined) return had;
  const { people } = scored.evaluation;
  const context = contextOf(scored);
  const proposals = new Map(people.map((person) => [person, planImprovements(person, context)] as const));
  known.set(scored, proposals);
  return proposals;
}

function contextOf(scored: Scored): PlanContext {
  const { evaluation, definitions, employees, addedUp, stock, reviews, library } = scored;
  const indexes = new Map(employees.map(({ key }, index) => [key, index]));
  const indexOf = ({ employee }: PersonResult): number => indexes.get(employee.key) ?? -1;
  return {
    people: evaluation.people,
    settings: definitions.settings,
    asOf: evaluation.asOf,
    library,
    months: monthsOf(scored, indexOf),
    goals: goalRules(scored),
    sources: {
      stock,
      reviews,
      growth: growthIn(scored),
      unusable: (person, { kpi, counted }) => {
        const source = addedUp.encoded.tables.get(kpi.source.toLowerCase());
        return source === undefined ? { cells: 0, first: "" } : unusableCells(kpi, source, indexOf(person), counted);
      },
    },
  };
}

/** Targets as they hold now and later, spread as scoring spreads them; what there is to find about that was found there. */
function goalRules({ targetCheck, definitions, addedUp, evaluation: { asOf } }: Scored): GoalRules {
  const { time, settings } = definitions;
  const phasing = phasingOf({ profiles: time.profiles, otherwise: settings.phasing, encoded: addedUp.encoded }, new IssueList());
  return { targets: targetCheck.targets.map(({ target }) => target), timeOf: (kpi, target) => ({ shares: phasing(kpi, target), ramp: time.ramp, asOf }) };
}

/** What a target asks of a person against their own past, and what people in the role have reached. */
function growthIn({ targetCheck, employees, addedUp, evaluation }: Scored): (person: PersonResult, result: KpiResult) => GrowthAsked | null {
  const growths = growthsOf({ employees, encoded: addedUp.encoded, asOf: evaluation.asOf });
  const peers = peerGroups(targetCheck.targets);
  const byRow = new Map(targetCheck.targets.map((checked) => [checked.target.row, checked]));
  return (person, { target }) => {
    const checked = byRow.get(target.row);
    const own = checked?.holders.filter(({ key }) => key === person.employee.key) ?? [];
    if (checked === undefined || own.length === 0) return null;
    const found = growths({ ...checked, holders: own }, peers(checked));
    const [asked] = found?.asked ?? [];
    if (found === null || asked === undefined || found.reached.count === 0) return null;
    const higher = checked.kpi.direction === "higher-is-better";
    const best = higher ? found.reached.highest : found.reached.lowest;
    return { asked, best, beyond: higher ? asked > best * (1 + 1e-9) : asked < best * (1 - 1e-9) };
  };
}

/** A person's whole months in a KPI, the latest first; [] where the KPI has no rows by day, or the last month is not whole. */
function monthsOf({ addedUp, evaluation: { asOf }, employees }: Scored, indexOf: (person: PersonResult) => number): NonNullable<PlanContext["months"]> {
  const month = monthIndex(asOf);
  const running: WholeMonths = { first: lastDay(month) === asOf ? month + 1 : month, months: 1 };
  const sorted = new Map<string, ReturnType<typeof pastRows>>();
  const pasts = new Map<string, PastActuals | null>();
  const pastOf = (kpi: Kpi): PastActuals | null => {
    const source = addedUp.encoded.tables.get(kpi.source.toLowerCase());
    if (source === undefined || kpi.source.toLowerCase() === "actuals" || kpi.aggregate === "schedule-performance") return null;
    const resolved = kpiColumns(kpi, source.table.name, source.table.columns);
    if ("missing" in resolved) return null;
    const { columns } = resolved;
    const key = [source.table.name, columns.employee, columns.date].join("\u241f");
    const rows = sorted.get(key) ?? pastRows(source, columns.employee, columns.date, running, asOf);
    sorted.set(key, rows);
    return pastActuals(kpi, source, columns, rows, employees.length, asOf);
  };
  return (person, { kpi }) => {
    const past = pasts.has(kpi.key) ? pasts.get(kpi.key) ?? null : pastOf(kpi);
    pasts.set(kpi.key, past);
    const last = past?.(indexOf(person), 1) ?? NaN;
    if (past === null || !Number.isFinite(last)) return [];
    return Array.from({ length: monthsBack + 1 }, (_, back) => past(indexOf(person), back + 1)).filter(Number.isFinite);
  };
}
