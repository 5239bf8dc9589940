import type { Target } from "../records/definitions";

const specificity = { employee: 2, role: 1, team: 0 } as const;

/** Orders targets from the most specific: a person's own, their role's, their team's; 0 for two of one kind. */
export const moreSpecific = (one: Target, other: Target): number => specificity[other.scope.kind] - specificity[one.scope.kind];

/** Orders two targets of one kind from the shorter period, which says more about its days; 0 for two of the same length. */
export const shorter = (one: Target, other: Target): number => one.periodEnd - one.periodStart - (other.periodEnd - other.periodStart);
