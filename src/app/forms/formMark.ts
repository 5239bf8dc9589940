/** Whose form it is and of which period: what stands in the corner of its sheet, hidden. */
export interface FormMark { readonly employeeKey: string; readonly periodEnd: number }

const spelled = /^FollowUpReview 1\|(\d+)\|([^]*)$/;

/** @example formMark({ employeeKey: "e1", periodEnd: 45382 }) // "FollowUpReview 1|45382|e1" */
export const formMark = ({ employeeKey, periodEnd }: FormMark): string => `FollowUpReview 1|${periodEnd}|${employeeKey}`;

/** What a cell says as a mark; null where it is none. */
export function readFormMark(cell: unknown): FormMark | null {
  const found = typeof cell === "string" ? spelled.exec(cell) : null;
  return found === null ? null : { periodEnd: Number(found[1]), employeeKey: found[2] ?? "" };
}
