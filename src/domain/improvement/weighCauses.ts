import type { KpiResult, PersonResult } from "../evaluation/evaluation";
import { isAdditive } from "../goals/proration";
import { personKey } from "../records/normalText";
import type { CauseEvidence, LowCompetency } from "./causeEvidence";
import { causesInOrder, type Cause } from "./plan";
import type { PlanContext } from "./planContext";

/** Shorter in the role than this is still learning it. Source: the common 90-day onboarding period. */
const learningDays = 90;
/** A target that fewer than this share of at least three colleagues reach is worth doubting before the person is. */
const reachedBySo = 0.34;
const fewestPeers = 3;
/** So many of a team short on one KPI is how it is worked, not who works. */
const shareOfTeam = 0.5;
const fewestInTeam = 2;
/** Beside fewer other KPIs none stands apart. */
const fewestOtherKpis = 2;

/**
 * The evidence on each cause in the order data, target, resources, process, skill, will, so that the person is looked at
 * last. Source: Mager & Pipe; Gilbert's behaviour engineering model.
 */
export function weighCauses(person: PersonResult, result: KpiResult, context: PlanContext): readonly CauseEvidence[] {
  const before = [dataSays(person, result, context), targetSays(person, result, context), stockEvidence(person, result, context), processSays(person, result, context), skillSays(person, context)];
  return [...before, { cause: "will", verdict: before.every(({ verdict }) => verdict === "against") ? "for" : "none" }];
}

/**
 * The cause to look at first: the first in their order that something speaks for. Null where nothing does: silence is no
 * evidence, and is talked over. Motivation only where all others are excluded, which `weighCauses` tells.
 */
export const firstCause = (causes: readonly CauseEvidence[]): Cause | null =>
  causesInOrder.find((cause) => causes.some((one) => one.cause === cause && one.verdict === "for")) ?? null;

function dataSays(person: PersonResult, result: KpiResult, { sources }: PlanContext): CauseEvidence {
  const unusable = sources.unusable(person, result);
  return unusable.cells > 0 ? { cause: "data", verdict: "for", ...unusable } : { cause: "data", verdict: "against" };
}

function targetSays(person: PersonResult, result: KpiResult, { people, sources }: PlanContext): CauseEvidence {
  const peers = people.filter((one) => one !== person).flatMap(({ kpis }) => kpis.filter(({ kpi, score }) => kpi.key === result.kpi.key && score !== null));
  const reached = peers.filter(({ attainment, pace }) => (attainment ?? 0) >= 1 || pace?.status === "on-track").length;
  const growth = sources.growth?.(person, result) ?? null;
  const enough = peers.length >= fewestPeers;
  if (!enough && growth === null) return { cause: "target", verdict: "none" };
  const doubted = (enough && reached / peers.length < reachedBySo) || growth?.beyond === true;
  return { cause: "target", verdict: doubted ? "for" : "against", reached, peers: peers.length, growth };
}

function stockEvidence({ employee }: PersonResult, { kpi }: KpiResult, { sources }: PlanContext): CauseEvidence {
  const nothing = (why: "no-table" | "no-products" | "not-stock"): CauseEvidence => ({ cause: "resources", verdict: "none", why });
  // Goods that are missing lower what is sold; a rate, an average or a number of returns they leave as it is.
  if (kpi.source.toLowerCase() !== "sales" || !isAdditive(kpi.aggregate) || kpi.direction !== "higher-is-better") return nothing("not-stock");
  if (sources.stock === undefined || sources.stock === null) return nothing("no-table");
  const says = sources.stock.get(employee.key);
  return says === undefined ? nothing("no-products") : { cause: "resources", verdict: says.short > 0 ? "for" : "against", ...says };
}

function processSays(person: PersonResult, result: KpiResult, context: PlanContext): CauseEvidence {
  const isShort = ({ score, pace }: KpiResult): boolean => (score ?? 0) < context.settings.improvementLine && pace?.status !== "on-track";
  const scored = (one: PersonResult): readonly KpiResult[] => one.kpis.filter(({ score }) => score !== null);
  const team = person.employee.team === null ? null : personKey(person.employee.team);
  const mates = context.people.filter((one) => one !== person && team !== null && one.employee.team !== null && personKey(one.employee.team) === team);
  const same = mates.flatMap((one) => scored(one).filter(({ kpi }) => kpi.key === result.kpi.key));
  const others = scored(person).filter((one) => one !== result);
  const nobody = { teamShort: 0, team: 0, otherShort: 0, others: 0 };
  // Where a team is short together it is how the work is done. Only what decided is told.
  if (same.length >= fewestInTeam) {
    const teamShort = same.filter(isShort).length;
    return { cause: "process", verdict: teamShort / same.length >= shareOfTeam ? "for" : "against", ...nobody, teamShort, team: same.length };
  }
  // Without a team, a KPI that alone stands apart is. One colleague who does well on it leaves that open.
  if (others.length < fewestOtherKpis || !same.every(isShort)) return { cause: "process", verdict: "none" };
  const otherShort = others.filter(isShort).length;
  return { cause: "process", verdict: otherShort === 0 ? "for" : "against", ...nobody, otherShort, others: others.length };
}

function skillSays({ employee }: PersonResult, { settings, asOf, sources }: PlanContext): CauseEvidence {
  const since = employee.assignments.at(-1)?.startDate ?? employee.startDate;
  const days = since === null ? null : asOf - since + 1;
  const shown = (sources.reviews?.get(employee.key)?.competencies ?? []).flatMap(({ competency, all }) => (all === null ? [] : [{ name: competency, mean: all.mean, scaleMax: settings.reviewScaleMax }]));
  const lowest = shown.reduce<LowCompetency | null>((low, one) => (low === null || one.mean < low.mean ? one : low), null);
  if (days === null && lowest === null) return { cause: "skill", verdict: "none" };
  // Low is the lower half of the scale: reviewers are mild, so that is rare and means something.
  const low = lowest !== null && lowest.mean < (settings.reviewScaleMin + settings.reviewScaleMax) / 2;
  return { cause: "skill", verdict: low || (days !== null && days < learningDays) ? "for" : "against", days, competency: lowest };
}
