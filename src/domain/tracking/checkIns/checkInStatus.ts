import type { PaceStatus, PersonResult } from "../../evaluation/evaluation";
import type { Points } from "../../units";

/** How urgent a check-in is: by the least favourable pace; where nothing is running, behind with a KPI under the improvement line. */
export const checkInStatus = ({ pace, kpis }: Pick<PersonResult, "pace" | "kpis">, improvementLine: Points): PaceStatus =>
  pace ?? (kpis.some(({ score }) => score !== null && score < improvementLine) ? "behind" : "on-track");
