import { normalTails } from "./normalTail";

/** Up to this many differences every choice of signs is tried (65,536 of them). */
const mostExact = 16;

/**
 * How likely paired differences are at least this far from 0 on average if each might as well have had the other sign:
 * the two-sided randomisation test for pairs. Up to 16 pairs exactly, beyond by the normal curve.
 * Source: Fisher, The Design of Experiments (1935), section 21.
 * @returns 0–1; 1 without a difference. @example chanceOfSigns([1, 1, 1, 1, 1, 1]) // 0.03125: 2 of 64
 */
export function chanceOfSigns(differences: readonly number[]): number {
  const sum = Math.abs(differences.reduce((all, one) => all + one, 0));
  const squares = differences.reduce((all, one) => all + one * one, 0);
  if (squares === 0) return 1;
  if (differences.length > mostExact) return normalTails(sum / Math.sqrt(squares));
  let sums = [0];
  for (const one of differences) sums = [...sums.map((so) => so + one), ...sums.map((so) => so - one)];
  return sums.filter((so) => Math.abs(so) >= sum - 1e-9).length / sums.length;
}
