import { totalOf, type LineState, type PersonState } from "./scoreState";

/** What can move a total: the figures, the targets, their weights, the curve, the share of split orders credited, the days in role, which KPIs count, and judgement. */
export const changeParts = ["actual", "target", "weight", "curve", "credit", "proration", "roster", "judgement"] as const;
export type ChangePart = (typeof changeParts)[number];

/** Points by which each part moved a total; parts that did nothing are 0. */
export type ChangeSplit = Readonly<Record<ChangePart, number>>;

/**
 * Splits a change of a total into what moved it, so that the parts sum to the change exactly. Each part is its effect
 * averaged over all orders in which the parts could have changed (Shapley 1953), so none is favoured by coming first.
 * A sum over split orders is gross × credit: gross, every order in full, is "actual"; the share of it credited is "credit".
 * @returns null where one of the two has no total.
 * @example splitChange(before, after)?.weight // 4.2: the new weights alone account for 4.2 points
 */
export function splitChange(before: PersonState, after: PersonState): ChangeSplit | null {
  const [from, to] = [totalOf(before), totalOf(after)];
  if (from === null || to === null) return null;
  const moving = changeParts.filter((part) => !sameIn(part, before, after));
  const worth = new Map<number, number>();
  const valueOf = (chosen: number): number => {
    const known = worth.get(chosen);
    if (known !== undefined) return known;
    // A mixture nothing of which can be scored moves nothing by itself.
    const value = chosen === (1 << moving.length) - 1 ? to : chosen === 0 ? from : totalOf(mixture(before, after, new Set(moving.filter((_, index) => (chosen & (1 << index)) !== 0)))) ?? from;
    worth.set(chosen, value);
    return value;
  };
  const split: Record<ChangePart, number> = { actual: 0, target: 0, weight: 0, curve: 0, credit: 0, proration: 0, roster: 0, judgement: 0 };
  moving.forEach((part, index) => {
    const bit = 1 << index;
    for (let others = 0; others < 1 << moving.length; others++) {
      if ((others & bit) !== 0) continue;
      split[part] += orderShare(countBits(others), moving.length) * (valueOf(others | bit) - valueOf(others));
    }
  });
  // What adding fractions leaves over goes to the largest part.
  const rest = to - from - changeParts.reduce((sum, part) => sum + split[part], 0);
  const [largest] = [...moving].sort((a, b) => Math.abs(split[b]) - Math.abs(split[a]));
  if (largest !== undefined) split[largest] += rest;
  return split;
}

/** The share of all orders in which exactly these many others come before a part: k!(n−k−1)!/n!. */
function orderShare(before: number, all: number): number {
  let ways = 1;
  for (let step = 1; step <= before; step++) ways *= step / (all - step);
  return ways / all;
}

const countBits = (bits: number): number => bits.toString(2).replaceAll("0", "").length;

const lineParts = { target: ["target", "baseline", "direction"], weight: ["weight"], curve: ["curve"], proration: ["proration"] } as const satisfies Partial<Record<ChangePart, readonly (keyof LineState)[]>>;
type LinePart = keyof typeof lineParts;
const isLinePart = (part: ChangePart): part is LinePart => part in lineParts;

function sameIn(part: ChangePart, before: PersonState, after: PersonState): boolean {
  if (part === "judgement") return before.judgement === after.judgement && before.judgementShare === after.judgementShare;
  if (part === "roster") return before.lines.size === after.lines.size && [...before.lines.keys()].every((key) => after.lines.has(key));
  return [...before.lines].every(([key, line]) => {
    const other = after.lines.get(key);
    if (part === "actual") return other === undefined || (areSplit(line, other) ? line.gross === other.gross : line.actual === other.actual && (line.asZero ?? false) === (other.asZero ?? false));
    if (part === "credit") return other === undefined || !areSplit(line, other) || alike(creditOf(line), creditOf(other));
    return !isLinePart(part) || other === undefined || lineParts[part].every((field) => JSON.stringify(line[field]) === JSON.stringify(other[field]));
  });
}

type SplitLine = LineState & { readonly actual: number; readonly gross: number };
const isSplit = (line: LineState): line is SplitLine => line.actual !== null && line.gross !== null && line.gross !== 0;
/** Whether actual = gross × credit tells anything: of sums that come to nothing, or that nobody remembers, there is no share. */
const areSplit = (then: LineState, since: LineState): boolean => isSplit(then) && isSplit(since);
const creditOf = (line: LineState): number => (isSplit(line) ? line.actual / line.gross : 1);
/** Shares of like splits over other amounts differ in their last digits. */
const alike = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));

/** The state with the chosen parts as they are now and the others as they were. */
function mixture(before: PersonState, after: PersonState, now: ReadonlySet<ChangePart>): PersonState {
  const lines = new Map<string, LineState>();
  for (const key of (now.has("roster") ? after : before).lines.keys()) {
    const [then, since] = [before.lines.get(key), after.lines.get(key)];
    const only = then === undefined ? since : since === undefined ? then : null;
    if (only !== null && only !== undefined) lines.set(key, only);
    else if (then !== undefined && since !== undefined) lines.set(key, mixedLine(then, since, now));
  }
  const judged = now.has("judgement") ? after : before;
  return { name: after.name, lines, judgement: judged.judgement, secret: judged.secret, judgementShare: judged.judgementShare };
}

const mixedLine = (then: LineState, since: LineState, now: ReadonlySet<ChangePart>): LineState => {
  const of = (part: LinePart): LineState => (now.has(part) ? since : then);
  const goal = of("target");
  return { ...figures(then, since, now), target: goal.target, baseline: goal.baseline, direction: goal.direction, weight: of("weight").weight, curve: of("curve").curve, proration: of("proration").proration };
};

/** Actual = gross × credit, each as it was or is; as a line has it where both come from the same time. */
function figures(then: LineState, since: LineState, now: ReadonlySet<ChangePart>): Pick<LineState, "actual" | "gross" | "asZero"> {
  const [figure, share] = [now.has("actual") ? since : then, now.has("credit") ? since : then];
  if (figure === share || !areSplit(then, since)) return { actual: figure.actual, gross: figure.gross, asZero: figure.asZero ?? false };
  return { actual: (figure.gross ?? 0) * creditOf(share), gross: figure.gross };
}
