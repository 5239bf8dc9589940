import type { KpiResult, PersonResult } from "../evaluation/evaluation";
import type { Detail } from "./evidence/detail";
import type { Theme } from "./evidence/themesOf";
import type { Observation } from "./observation";

export type DraftKind =
  | "above-target" | "reached-target" | "ahead-of-pace" | "close-to-target" | "nearest-to-target"
  | "largest-loss" | "short-of-target" | "behind-pace" | "least-above-target" | "least-ahead-of-pace" | "no-data";

/** What is said of one KPI line, and what its rows tell beside the figure. `lost` = points of the total missing against target. */
export interface KpiPoint { readonly about: "kpi"; readonly kind: DraftKind; readonly result: KpiResult; readonly lost: number; readonly details: readonly Detail[] }
/** One point to be: a KPI, something that was seen, or what colleagues say in a 360° review. */
export type DraftPoint = KpiPoint | { readonly about: "observation"; readonly observation: Observation } | { readonly about: "theme"; readonly theme: Theme };

export interface FeedbackDraft {
  readonly strengths: readonly DraftPoint[];
  readonly changes: readonly DraftPoint[];
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
}

const nothing: DraftEvidence = { observations: [], themes: { high: null, low: null }, detailsOf: () => [] };

/** Close to target begins here. Source: the default curve's step from 80 to 100 points. */
const close = 0.9;
/** No more than this many of a kind: people act on few things (Kluger & DeNisi 1996: feedback works on the task level). */
const most = 3;

/**
 * What to say to a person about a period, as structure: strengths first by what they brought, things to change
 * by what they cost; then what was seen, then what reviews say. At least one of each wherever there is any score.
 */
export function draftFeedback({ kpis }: PersonResult, evidence: DraftEvidence = nothing): FeedbackDraft {
  const { observations, themes, detailsOf } = evidence;
  const scored = kpis.filter(({ attainment }) => attainment !== null);
  const weights = scored.reduce((sum, { countedWeight }) => sum + countedWeight, 0);
  const point = (kind: DraftKind, result: KpiResult): KpiPoint => ({ about: "kpi", kind, result, details: [], lost: weights === 0 || result.score === null ? 0 : (Math.max(0, 100 - result.score) * result.countedWeight) / weights });
  const byContribution = [...scored].sort((a, b) => (b.contribution ?? 0) - (a.contribution ?? 0));
  const byLoss = [...scored].map((result) => point("short-of-target", result)).sort((a, b) => b.lost - a.lost);

  const good = byContribution.flatMap((result) => {
    const kind = strengthKind(result);
    return kind === null ? [] : [point(kind, result)];
  });
  // What is close to target still lost points and is named among the changes; it is a strength only where nothing else is.
  const reached = good.filter(({ kind }) => kind !== "close-to-target");
  const strengths = reached.length > 0 ? reached : good;
  const nearest = [...scored].sort((a, b) => (b.attainment ?? 0) - (a.attainment ?? 0))[0];
  const changes = byLoss.flatMap(({ result, lost }): readonly KpiPoint[] => {
    if (running(result)) return result.pace.status === "on-track" ? [] : [point("behind-pace", result)];
    return lost > 0 ? [point("short-of-target", result)] : [];
  });
  const [first, ...others] = changes;
  const worst = first?.kind === "short-of-target" && changes.length > 1 ? [{ ...first, kind: "largest-loss" as const }, ...others] : changes;
  const noData = kpis.filter(({ notScorable }) => notScorable === "no-data").map((result) => point("no-data", result));
  const seen = (kind: Observation["kind"]): readonly DraftPoint[] => observations.filter((one) => one.kind === kind).map((observation) => ({ about: "observation", observation }));
  const said = (theme: Theme | null): readonly DraftPoint[] => (theme === null ? [] : [{ about: "theme", theme }]);
  const full = (points: readonly KpiPoint[], side: "strength" | "change"): readonly KpiPoint[] => points.map((one) => ({ ...one, details: detailsOf(one.result, side) }));
  return {
    strengths: few(full(strengths.length > 0 || nearest === undefined ? strengths : [point("nearest-to-target", nearest)], "strength"), seen("strength"), said(themes.high)),
    changes: [...few(full(worst.length > 0 ? worst : leastRoom(scored).map(([kind, result]) => point(kind, result)), "change"), seen("gap"), said(themes.low)), ...noData],
    askForObservation: observations.length === 0,
  };
}

/** The most important of each: one place each for what was seen and what reviews say, the others for KPIs; free places go to more of what was seen. */
function few(kpis: readonly DraftPoint[], seen: readonly DraftPoint[], said: readonly DraftPoint[]): readonly DraftPoint[] {
  const kept = kpis.slice(0, Math.max(1, most - Math.min(1, seen.length) - said.length));
  const observed = seen.slice(0, most - kept.length - said.length);
  return [...kept, ...observed, ...said].slice(0, most);
}

const running = (result: KpiResult): result is KpiResult & { readonly pace: NonNullable<KpiResult["pace"]> } => result.pace !== null;

/**
 * Where nothing is to change, the line with the least room: while a period runs the one nearest to falling behind its
 * pace, since it has not reached its target yet; else the one the least above it, or, where a curve is content with
 * less, close to it.
 */
function leastRoom(scored: readonly KpiResult[]): readonly (readonly [DraftKind, KpiResult])[] {
  const reached = ({ attainment }: KpiResult): number => attainment ?? 0;
  const [slowest] = scored.filter(running).filter((one) => reached(one) < 1).sort((a, b) => b.pace.gap - a.pace.gap);
  if (slowest !== undefined) return [["least-ahead-of-pace", slowest]];
  const [least] = [...scored].sort((a, b) => reached(a) - reached(b));
  return least === undefined ? [] : [[reached(least) < 1 ? "close-to-target" : "least-above-target", least]];
}

function strengthKind(result: KpiResult): DraftKind | null {
  const reached = result.attainment ?? 0;
  if (reached > 1) return "above-target";
  if (reached === 1) return "reached-target";
  if (running(result)) return result.pace.gap <= 0 ? "ahead-of-pace" : null;
  return reached >= close ? "close-to-target" : null;
}
