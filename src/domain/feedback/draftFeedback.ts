import { countedAsZero } from "../evaluation/countedAsZero";
import type { KpiResult, PersonResult } from "../evaluation/evaluation";
import type { Day } from "../units";
import { changeKind, farAbove, isRunning, nearFrom, strengthKind, type DraftKind } from "./draftKind";
import { sideOf, type Detail } from "./evidence/detail";
import type { Theme } from "./evidence/themesOf";
import type { Observation } from "./observation";

export type { DraftKind } from "./draftKind";

/** What is said of one KPI line, and what its rows tell beside the figure. `lost` = points of the total missing against target. */
export interface KpiPoint { readonly about: "kpi"; readonly kind: DraftKind; readonly result: KpiResult; readonly lost: number; readonly details: readonly Detail[] }
/** One point to be: a KPI, something that was seen, or what colleagues say in a 360° review. */
export type DraftPoint = KpiPoint | { readonly about: "observation"; readonly observation: Observation } | { readonly about: "theme"; readonly theme: Theme };

export interface FeedbackDraft {
  readonly strengths: readonly DraftPoint[];
  /** What was seen and recorded without its kind stands last: nobody but who saw it can tell which side it is on. */
  readonly changes: readonly DraftPoint[];
  /** What there is no room for: not said, but two people who differ in it do not get the same text. */
  readonly unsaid: readonly DraftPoint[];
  /** Nothing a manager saw is recorded yet, so the draft asks for it instead of inventing it. */
  readonly askForObservation: boolean;
}

/** What a draft is made from beside the scores. */
export interface DraftEvidence {
  /** The person's observations of the period, the newest first. */
  readonly observations: readonly Observation[];
  readonly themes: { readonly high: Theme | null; readonly low: Theme | null };
  /** What the rows of a KPI tell for one of the two sides. */
  readonly detailsOf: (result: KpiResult, side: "strength" | "change") => readonly Detail[];
  /** The day scored; null = all periods are over. */
  readonly asOf: Day | null;
}

const nothing: DraftEvidence = { observations: [], themes: { high: null, low: null }, detailsOf: () => [], asOf: null };

/** No more than this many of a kind: people act on few things (Kluger & DeNisi 1996: feedback works on the task level). */
const most = 3;

/**
 * What to say to a person about a period, as structure: strengths first by what they brought, things to change
 * by what they cost; then what was seen, then what reviews say. A KPI stands on one side only, except where its figure
 * says one thing and a row of it another. Where nothing true can be said, nothing is.
 */
export function draftFeedback({ kpis }: PersonResult, evidence: DraftEvidence = nothing): FeedbackDraft {
  const { observations, themes, detailsOf, asOf } = evidence;
  const points = kpiSides(kpis, asOf);
  const full = (side: "strength" | "change", of: readonly KpiPoint[]): readonly KpiPoint[] => of.map((one) => ({ ...one, details: detailsOf(one.result, side) }));
  const strengths = full("strength", points.strengths);
  const changes = full("change", points.changes);
  // A side that would be bare has what single rows tell of a KPI that stands on the other one.
  const spot = (kind: "bright-spot" | "weak-spot", others: readonly KpiPoint[]): readonly KpiPoint[] => {
    for (const one of others) {
      const details = detailsOf(one.result, kind === "bright-spot" ? "strength" : "change").filter((detail) => sideOf(detail) === kind);
      if (details.length > 0) return [{ ...one, kind, details }];
    }
    return [];
  };
  const seen = (kind: Observation["kind"]): readonly DraftPoint[] => observations.filter((one) => one.kind === kind).map((observation) => ({ about: "observation", observation }));
  const said = (theme: Theme | null): readonly DraftPoint[] => (theme === null ? [] : [{ about: "theme", theme }]);
  const good = few(strengths.length > 0 ? strengths : spot("bright-spot", changes), seen("strength"), said(themes.high));
  const bad = few(changes.length > 0 ? changes : spot("weak-spot", strengths), seen("gap"), said(themes.low));
  const open = seen(null);
  const noData = kpis.filter((result) => result.notScorable === "no-data" || countedAsZero(result)).map((result) => pointOf("no-data", result, 0));
  const shown = { strengths: good.said, changes: [...bad.said, ...noData, ...open.slice(0, most)] };
  const named = new Set([...shown.strengths, ...shown.changes].flatMap((one) => (one.about === "kpi" ? [one.result] : [])));
  const rest = kpis.filter((result) => !named.has(result)).map((result) => pointOf("no-data", result, 0));
  return {
    ...shown,
    unsaid: [...rest, ...[...good.left, ...bad.left].filter(({ about }) => about !== "kpi"), ...open.slice(most)],
    askForObservation: observations.length === 0,
  };
}

const pointOf = (kind: DraftKind, result: KpiResult, lost: number): KpiPoint => ({ about: "kpi", kind, result, lost, details: [] });

/** Which KPIs stand on which side by their figures, the most important first; none stands on both. */
function kpiSides(kpis: readonly KpiResult[], asOf: Day | null): { readonly strengths: readonly KpiPoint[]; readonly changes: readonly KpiPoint[] } {
  const scored = kpis.filter(({ attainment }) => attainment !== null);
  const weights = scored.reduce((sum, { countedWeight }) => sum + countedWeight, 0);
  const lostBy = ({ score, countedWeight }: KpiResult): number => (weights === 0 || score === null ? 0 : (Math.max(0, 100 - score) * countedWeight) / weights);
  const lacking = scored.map((result) => pointOf("short-of-target", result, lostBy(result))).sort((a, b) => b.lost - a.lost).flatMap((point) => {
    const kind = changeKind(point.result, point.lost, asOf);
    return kind === null ? [] : [{ ...point, kind }];
  });
  const [worst, next] = lacking;
  const good = [...scored].sort((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0)).flatMap((result) => {
    const kind = strengthKind(result, asOf);
    return kind === null ? [] : [pointOf(kind, result, lostBy(result))];
  });
  // What is close to target still lost points: a strength only where nothing else is, and never what cost the most.
  const reached = good.filter(({ kind }) => kind !== "close-to-target");
  const near = good.filter(({ kind, result }) => kind === "close-to-target" && result !== worst?.result);
  const strengths = reached.length > 0 ? reached : near.length > 0 ? near : nearest(scored, worst, asOf);
  const taken = new Set(strengths.map(({ result }) => result));
  const changes = lacking.filter(({ result }) => !taken.has(result)).map((point) => (point === worst && next !== undefined && point.lost > next.lost && point.kind !== "behind-pace" ? { ...point, kind: "largest-loss" as const } : point));
  if (changes.length > 0) return { strengths, changes };
  const watch = toWatch(kpis, strengths, asOf);
  // The next step agreed for what is reached is another thing than that it is reached; that it is the weakest of all is not.
  const weakest = watch?.kind === "on-pace-nearest" || watch?.kind === "least-above-target" ? watch.result : null;
  return { strengths: strengths.filter(({ result }) => result !== weakest), changes: watch === null ? [] : [watch] };
}

/** The best there is to say where no target is reached: what is on pace, or what came nearest of several. */
function nearest(scored: readonly KpiResult[], worst: KpiPoint | undefined, asOf: Day | null): readonly KpiPoint[] {
  const onPace = scored.filter(({ pace }) => pace?.status === "on-track").sort((a, b) => (a.pace?.gap ?? 0) - (b.pace?.gap ?? 0))[0];
  if (onPace !== undefined) return [pointOf("on-pace", onPace, 0)];
  const best = scored.filter((result) => !isRunning(result, asOf)).sort((a, b) => (b.attainment ?? 0) - (a.attainment ?? 0))[0];
  return best === undefined || best === worst?.result || (best.attainment ?? 0) < nearFrom ? [] : [pointOf("nearest-to-target", best, 0)];
}

/**
 * What there is to look at where nothing is short of its target. While days are to come that is what is nearest to falling
 * behind; once all targets are reached, the one with the least room, or a harder step where even that is far exceeded.
 */
function toWatch(kpis: readonly KpiResult[], strengths: readonly KpiPoint[], asOf: Day | null): KpiPoint | null {
  const onPace = kpis.filter(({ pace, attainment }) => pace?.status === "on-track" && (attainment ?? 0) < 1).sort((a, b) => (b.pace?.gap ?? 0) - (a.pace?.gap ?? 0))[0];
  if (onPace !== undefined) return strengths.every(({ result }) => result === onPace) && strengths.length > 0 ? null : pointOf("on-pace-nearest", onPace, 0);
  const asked = kpis.filter(({ notScorable }) => notScorable !== "not-in-role" && notScorable !== "nothing-asked");
  if (asked.length === 0 || asked.some((result) => isRunning(result, asOf) || (result.attainment ?? 0) < 1)) return null;
  const ordered = [...asked].sort((a, b) => (a.attainment ?? 0) - (b.attainment ?? 0));
  const [least, highest] = [ordered[0], ordered.at(-1)];
  if (least === undefined || highest === undefined) return null;
  if ((least.attainment ?? 0) > farAbove) return pointOf("far-above-target", highest, 0);
  return pointOf(ordered.length === 1 ? "just-above-target" : "least-above-target", least, 0);
}

/** The most important of each: one place each for what was seen and what reviews say, the others for KPIs; free places go to more of what was seen. */
function few(kpis: readonly DraftPoint[], seen: readonly DraftPoint[], reviews: readonly DraftPoint[]): { readonly said: readonly DraftPoint[]; readonly left: readonly DraftPoint[] } {
  const kept = kpis.slice(0, Math.max(1, most - Math.min(1, seen.length) - reviews.length));
  const observed = seen.slice(0, most - kept.length - reviews.length);
  return { said: [...kept, ...observed, ...reviews], left: [...kpis.slice(kept.length), ...seen.slice(observed.length)] };
}
