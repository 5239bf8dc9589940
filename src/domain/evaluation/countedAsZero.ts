import type { KpiResult } from "./evaluation";

/** Whether a line has no data and Setup has such lines count: its score is then 0, with no actual and no attainment to show. */
export const countedAsZero = ({ actual, score }: Pick<KpiResult, "actual" | "score">): boolean => actual === null && score !== null;
