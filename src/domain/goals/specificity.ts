import type { Target } from "../records/definitions";

const specificity = { employee: 2, role: 1, team: 0 } as const;

/** Orders targets from the most specific: a person's own, their role's, their team's; 0 for two of one kind. */
export const moreSpecific = (one: Target, other: Target): number => specificity[other.scope.kind] - specificity[one.scope.kind];
