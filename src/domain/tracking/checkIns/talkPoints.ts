import type { Period } from "../../period";
import type { Day } from "../../units";
import type { ChangePart } from "../splitChange";

/** An action of an improvement plan that is neither done nor dropped; `agreed`: people took it up, else it is only proposed. */
export interface OpenAction { readonly kpi: string; readonly action: string; readonly due: Day | null; readonly agreed: boolean }

/** A reply to feedback that waits to be talked about; `discussed`: the feedback was, on that day, and the reply may be of before or after. */
export interface OpenReply { readonly text: string; readonly discussed: Day | null }

/** What a check-in is about; each stands on something in the workbook, never on a guess. */
export type TalkPoint =
  | { readonly kind: "agreed"; readonly on: Day; readonly text: string }
  | { readonly kind: "new-period"; readonly period: Period }
  | { readonly kind: "moved"; readonly since: string; readonly change: number; readonly parts: readonly { readonly part: ChangePart; readonly points: number }[] }
  | ({ readonly kind: "action"; readonly overdue: boolean } & OpenAction)
  | { readonly kind: "actions-more"; readonly count: number }
  | ({ readonly kind: "reply" } & OpenReply)
  | { readonly kind: "missed"; readonly due: Day }
  | { readonly kind: "nothing" };

export interface TalkFacts {
  readonly asOf: Day;
  /** What was agreed at the last one held. */
  readonly agreed: { readonly on: Day; readonly text: string } | null;
  /** What moved the total, or that a new period began, in which there is nothing to compare with yet. */
  readonly moved: Extract<TalkPoint, { readonly kind: "moved" | "new-period" }> | null;
  readonly actions: readonly OpenAction[];
  readonly replies: readonly OpenReply[];
  /** Days of earlier check-ins that were not held. */
  readonly missed: readonly Day[];
}

/** More actions than this are told by their number. */
const mostActions = 5;

/** What to talk about: what was agreed last, what the person wrote, what moved, what is under way, the earliest due first. */
export function talkPoints({ asOf, agreed, moved, actions, replies, missed }: TalkFacts): readonly TalkPoint[] {
  const byDue = [...actions].sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  const points: readonly TalkPoint[] = [
    ...missed.map((due): TalkPoint => ({ kind: "missed", due })),
    ...(agreed === null ? [] : [{ kind: "agreed", ...agreed } as const]),
    ...replies.map((reply): TalkPoint => ({ kind: "reply", ...reply })),
    ...(moved === null ? [] : [moved]),
    ...byDue.slice(0, mostActions).map((action): TalkPoint => ({ kind: "action", ...action, overdue: action.agreed && action.due !== null && action.due < asOf })),
    ...(byDue.length > mostActions ? [{ kind: "actions-more", count: byDue.length - mostActions } as const] : []),
  ];
  return points.length === 0 ? [{ kind: "nothing" }] : points;
}
