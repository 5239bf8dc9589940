/** Where somebody is on the way from a target to the next, in this order. */
export const phases = ["accept-targets", "running", "write-feedback", "discuss", "acknowledge", "agree-plan", "follow-up", "done"] as const;
export type Phase = (typeof phases)[number];

/** What is known of one person and the period that is scored. */
export interface PhaseFacts {
  /** Some of their targets has no day on which it was accepted, in a table that keeps such days. */
  readonly openTargets: boolean;
  /** The last day of the period has come. */
  readonly periodOver: boolean;
  readonly managerWrote: boolean;
  readonly discussed: boolean;
  readonly acknowledged: boolean;
  /** Plans that are proposed and not agreed yet, and plans that are agreed and not done. */
  readonly proposedPlans: number;
  readonly openPlans: number;
}

/**
 * The step that is next for a person. While a period runs its targets come first; feedback is due when it is over, or
 * once the manager has begun to write; a plan waits until feedback was given. While a period runs there is no feedback to
 * wait for: a plan under way is followed up, and else one that is proposed is agreed on.
 * Source: the order of the follow-up in the project's own description (targets, evaluation, feedback, plan, follow-up).
 * @example phaseOf({ …, periodOver: true, managerWrote: false }) // "write-feedback"
 */
export function phaseOf({ openTargets, periodOver, managerWrote, discussed, acknowledged, proposedPlans, openPlans }: PhaseFacts): Phase {
  if (!periodOver && openTargets) return "accept-targets";
  if (!periodOver && !managerWrote) return openPlans > 0 ? "follow-up" : proposedPlans > 0 ? "agree-plan" : "running";
  if (!managerWrote) return "write-feedback";
  if (!discussed) return "discuss";
  if (!acknowledged) return "acknowledge";
  if (proposedPlans > 0) return "agree-plan";
  return openPlans > 0 ? "follow-up" : "done";
}
