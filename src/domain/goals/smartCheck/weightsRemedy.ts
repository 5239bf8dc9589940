import type { Target } from "../../records/definitions";
import { normalisedWeights } from "./normalisedWeights";
import type { Remedy } from "./targetCheck";
import type { TargetRows } from "./targetRows";

/**
 * New weights that make a person's add up to 100 (or 1), changing nobody else's sum for the worse: rows the person has alone are
 * scaled to fill what shared rows leave; where all rows are shared, they are scaled if everybody who has one has them all.
 * null = it takes a decision.
 */
export function weightsRemedy(targets: readonly Target[], sharers: ReadonlyMap<number, readonly (readonly Target[])[]>, rows: TargetRows): Remedy | null {
  const alone = targets.filter(({ row }) => (sharers.get(row)?.length ?? 0) <= 1);
  const shared = targets.filter((target) => !alone.includes(target));
  const change = shared.every(({ row }) => (sharers.get(row) ?? []).every((others) => sameRows(others, targets))) ? targets : alone;
  // Weights written as shares of 1, as percentages in cells are, stay so.
  const [whole, perUnit] = targets.every(({ weight }) => weight < 1) ? [1, 1000] : [100, 10];
  const left = whole - targets.filter((target) => !change.includes(target)).reduce((sum, { weight }) => sum + weight, 0);
  if (change.length === 0 || left <= 0 || !rows.writable("weight")) return null;
  const weights = normalisedWeights(change.map(({ weight }) => weight), left, perUnit);
  const cells = change.flatMap((target, index) => {
    const value = weights[index] ?? target.weight;
    return value === target.weight && !rows.isBlank(target.row, "weight") ? [] : [rows.change(target.row, "weight", value)];
  });
  return { kind: "weights", cells, acceptedOn: change.find(({ acceptedOn }) => acceptedOn !== null)?.acceptedOn ?? null };
}

const sameRows = (one: readonly Target[], other: readonly Target[]): boolean => one.length === other.length && one.every(({ row }) => other.some((target) => target.row === row));
