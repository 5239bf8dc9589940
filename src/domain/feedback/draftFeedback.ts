import type { KpiResult, PersonResult } from "../evaluation/evaluation";

export type DraftKind =
  | "above-target" | "reached-target" | "ahead-of-pace" | "close-to-target" | "nearest-to-target"
  | "largest-loss" | "short-of-target" | "behind-pace" | "least-above-target" | "no-data";

/** One sentence to be: what it says, and the KPI line whose rows it stands on. `lost` = points of the total missing against target. */
export interface DraftPoint { readonly kind: DraftKind; readonly result: KpiResult; readonly lost: number }

export interface FeedbackDraft {
  readonly strengths: readonly DraftPoint[];
  readonly changes: readonly DraftPoint[];
  /** Nothing a manager saw is recorded yet, so the draft asks for it instead of inventing it. */
  readonly askForObservation: boolean;
}

/** Close to target begins here. Source: the default curve's step from 80 to 100 points. */
const close = 0.9;
/** No more than this many of a kind: people act on few things (Kluger & DeNisi 1996: feedback works on the task level). */
const most = 3;

/**
 * What to say to a person about a period, as structure: strengths first by what they brought, things to change
 * by what they cost. At least one of each wherever there is any score.
 * @param observed whether the manager recorded an observation of this person in the period.
 */
export function draftFeedback({ kpis }: PersonResult, observed = false): FeedbackDraft {
  const scored = kpis.filter(({ attainment }) => attainment !== null);
  const weights = scored.reduce((sum, { countedWeight }) => sum + countedWeight, 0);
  const point = (kind: DraftKind, result: KpiResult): DraftPoint => ({ kind, result, lost: weights === 0 || result.score === null ? 0 : (Math.max(0, 100 - result.score) * result.countedWeight) / weights });
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
  const changes = byLoss.flatMap(({ result, lost }): readonly DraftPoint[] => {
    if (running(result)) return result.pace.status === "on-track" ? [] : [point("behind-pace", result)];
    return lost > 0 ? [point("short-of-target", result)] : [];
  });
  const [first, ...others] = changes;
  const worst = first?.kind === "short-of-target" && changes.length > 1 ? [{ ...first, kind: "largest-loss" as const }, ...others] : changes;
  const least = [...scored].sort((a, b) => (a.attainment ?? 0) - (b.attainment ?? 0))[0];
  const noData = kpis.filter(({ notScorable }) => notScorable === "no-data").map((result) => point("no-data", result));
  return {
    strengths: (strengths.length > 0 || nearest === undefined ? strengths : [point("nearest-to-target", nearest)]).slice(0, most),
    changes: [...(worst.length > 0 || least === undefined ? worst.slice(0, most) : [point("least-above-target", least)]), ...noData],
    askForObservation: !observed,
  };
}

const running = (result: KpiResult): result is KpiResult & { readonly pace: NonNullable<KpiResult["pace"]> } => result.pace !== null;

function strengthKind(result: KpiResult): DraftKind | null {
  const reached = result.attainment ?? 0;
  if (reached > 1) return "above-target";
  if (reached === 1) return "reached-target";
  if (running(result)) return result.pace.gap <= 0 ? "ahead-of-pace" : null;
  return reached >= close ? "close-to-target" : null;
}
