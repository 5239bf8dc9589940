import type { EncodedSources } from "../../evaluation/encodeSources";
import type { Evaluation } from "../../evaluation/evaluation";
import type { Employee, Kpi, Settings, Target } from "../../records/definitions";
import type { Issue } from "../../records/issue";
import { canonicalHeader } from "../../records/matchHeaders";
import { peopleIndex, type PersonAliases } from "../../records/people";
import type { RawTable } from "../../records/rawTable";
import type { MarketRow } from "../../records/readMarket";
import type { Ratio } from "../../units";
import { grows } from "../suggestion/basesOf";
import { marketGrowth } from "../suggestion/marketGrowth";
import { referenceDay } from "../targetsInForce";
import { adoptIssues } from "./adoptIssues";
import { checkAchievable } from "./checkAchievable";
import { checkKpi, type KpiCell } from "./checkKpi";
import { checkSet } from "./checkSet";
import { checkTimeBound } from "./checkTimeBound";
import { cycleMonthOf } from "./cycle";
import { growthsOf } from "./growths";
import { holdersOf } from "./holdersOf";
import { ownedByNobody } from "./ownedByNobody";
import { peerGroups } from "./peerGroups";
import type { CheckedTarget, TargetCheck, TargetFinding } from "./targetCheck";
import { TargetRows } from "./targetRows";

export interface SmartCheckInput {
  readonly employees: readonly Employee[];
  readonly kpis: readonly Kpi[];
  readonly targets: readonly Target[];
  /** Targets as read. */
  readonly table: RawTable;
  readonly evaluation: Evaluation;
  /** Everything reading and scoring found. */
  readonly issues: readonly Issue[];
  readonly settings: Settings;
  readonly encoded: EncodedSources;
  readonly kpiCell: KpiCell;
  /** Targets is a table whose cells can be changed, not a reading of some other sheet. */
  readonly writable: boolean;
  readonly aliases?: PersonAliases;
  /** What Market says of growth. */
  readonly market?: readonly MarketRow[];
}

/**
 * Whether every target that is not over is SMART: a known KPI that is an outcome, with one owner; a number with a unit
 * and data; a growth somebody has reached; an objective; a period inside its cycle and a date of acceptance; and, for
 * each person, weights of 100 and a fair number of KPIs. Pure: the same input gives the same findings.
 * Source: Doran 1981 (SMART); OPM's handbook for outcomes against activities.
 */
export function smartCheck(input: SmartCheckInput): TargetCheck {
  const { employees, kpis, targets, table, evaluation, settings, writable, aliases } = input;
  const rows = new TargetRows(table, employees, aliases);
  const reference = referenceDay(targets, evaluation.asOf);
  const checked = checkedTargets(input, rows, reference);
  const find = peopleIndex(employees, aliases);
  const adopted = adoptIssues({ rows, issues: input.issues, kpis, knownPerson: (text) => find(text) >= 0, writable });
  const told = adopted.flatMap(({ finding }) => finding ?? []);
  const cycleMonth = settings.cycleMonth ?? cycleMonthOf(checked.map(({ target }) => target));
  const growths = growthsOf({ employees, encoded: input.encoded, asOf: evaluation.asOf });
  const peers = peerGroups(checked);
  const marketOf = marketOfTarget(input.market ?? []);
  const used = new Set(checked.map(({ kpi }) => kpi.key));
  const unread = new Set(rowsWithoutTarget(table, targets));
  const findings: readonly TargetFinding[] = [
    ...told,
    ...ownedByNobody(targets.filter(({ periodEnd }) => periodEnd >= reference), employees, rows),
    ...kpis.filter(({ key }) => used.has(key)).flatMap((kpi) => checkKpi(kpi, input.kpiCell)),
    ...(rows.has("acceptedOn") || checked.length === 0 ? [] : [noAcceptance(table)]),
    ...checked.flatMap((one) => [
      ...checkAchievable(one, growths(one, peers(one), marketOf(one) !== null), rows, { market: marketOf(one), allowance: settings.marketAllowance }),
      ...checkTimeBound(one, { rows, cycleMonth, reference, writable }),
    ]),
    ...checkSet({ rows, settings, people: evaluation.people, writable, targets, reference, leftOut: told.flatMap(({ row, owner }) => (row !== null && unread.has(row) ? [owner] : [])) }),
  ];
  const weights = input.issues.filter(({ kind }) => kind === "weights-not-100");
  return { targets: checked, findings, adopted: new Set([...adopted.map(({ issue }) => issue), ...weights]) };
}

/** The market's growth over a target's period, where it says something about the KPI; null = it does not. */
function marketOfTarget(rows: readonly MarketRow[]): (one: CheckedTarget) => Ratio | null {
  return ({ target: { periodStart: start, periodEnd: end }, kpi }) => {
    if (rows.length === 0 || !grows(kpi)) return null;
    const found = marketGrowth(rows, kpi.key, { start, end });
    return found.kind === "none" ? null : found.growth;
  };
}

function checkedTargets({ employees, kpis, targets }: SmartCheckInput, rows: TargetRows, reference: number): readonly CheckedTarget[] {
  const byKey = new Map(kpis.map((kpi) => [kpi.key, kpi]));
  const holders = holdersOf(employees);
  return targets.flatMap((target): readonly CheckedTarget[] => {
    const kpi = byKey.get(target.kpiKey);
    const held = kpi === undefined || target.periodEnd < reference ? [] : holders(target);
    // A target of nobody who is there is nobody's concern; that nobody has it is told by scoring.
    return kpi === undefined || held.length === 0 ? [] : [{ target, kpi, owner: rows.owner(target.row), holders: held, weightGiven: !rows.isBlank(target.row, "weight") }];
  });
}

function rowsWithoutTarget({ rowCount }: RawTable, targets: readonly Target[]): readonly number[] {
  const read = new Set(targets.map(({ row }) => row));
  return Array.from({ length: rowCount }, (_, row) => row).filter((row) => !read.has(row));
}

/** One finding for the whole table, in the language its own headers are in. */
function noAcceptance({ columns }: RawTable): TargetFinding {
  const column = canonicalHeader("Targets", "acceptedOn", columns.some(({ header }) => /\p{Script=Han}/u.test(header)) ? "zh-CN" : "en-US");
  return { letter: "T", issue: { kind: "acceptance-not-kept", severity: "notice", table: "Targets", column }, owner: { kind: "table", key: "", name: "" }, kpi: "", row: null, remedy: null };
}
