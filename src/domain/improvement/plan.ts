/** Where a shortfall may come from, in the order it is looked for: the person last. Source: Mager & Pipe; Gilbert. */
export const causesInOrder = ["data", "target", "resources", "process", "skill", "will"] as const;
export type Cause = (typeof causesInOrder)[number];

export type ActionType = "training" | "coaching" | "process" | "resources" | "target-review" | "data-fix";

/** `done` closes a plan only with the day its measure was checked. */
export type PlanStatus = "proposed" | "agreed" | "in-progress" | "done" | "dropped";

/** Somebody took the plan up: from then on the person counts as having had the action. */
export const isTakenUp = (status: PlanStatus): boolean => status === "agreed" || status === "in-progress" || status === "done";
