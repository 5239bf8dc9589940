import type { Period } from "../period";
import type { Direction } from "../records/definitions";
import { day } from "../units";
import type { ScoreMemory, ScoresAt } from "./scoreMemory";
import type { LineState, PersonState } from "./scoreState";

/** Characters of a cell that Excel takes without complaint (its limit is 32,767). */
const mostCharacters = 30_000;
const version = 1;

type Written = readonly [takenOn: string, people: readonly (readonly [key: string, name: string, judgement: number | null, share: number, lines: readonly WrittenLine[], secret: readonly number[] | null])[], period?: readonly [start: number, end: number]];
type WrittenLine = readonly [kpi: string, higher: 0 | 1, actual: number | null, target: number, baseline: number | null, weight: number, proration: number, curve: number, gross?: number | null, asZero?: 1];
type Curve = LineState["curve"];

/** A memory as cell texts; each curve is written once. Text before and after a cut is put together again by `readScoreMemory`. */
export function scoreMemoryTexts({ before, now }: ScoreMemory): readonly string[] {
  const curves: Curve[] = [];
  const numberOf = (curve: Curve): number => {
    const known = curves.findIndex((one) => JSON.stringify(one) === JSON.stringify(curve));
    return known >= 0 ? known : curves.push(curve) - 1;
  };
  const written = ({ takenOn, people, period }: ScoresAt): Written => {
    const all = [...people].map(([key, { name, judgement, judgementShare, lines, secret }]) => [key, name, judgement, judgementShare, [...lines].map(([kpi, line]) => writtenLine(kpi, line, numberOf(line.curve))), secret === null ? null : secret === "unknown" ? [] : [secret.points, secret.reviewers]] as const);
    return period === null ? [takenOn, all] : [takenOn, all, [period.start, period.end]];
  };
  const states = [before === null ? null : written(before), written(now)];
  const text = JSON.stringify([version, curves, ...states]);
  // A letter before each part, so that no part can be read as a number or a formula.
  return Array.from({ length: Math.ceil(text.length / mostCharacters) }, (_, index) => `s${text.slice(index * mostCharacters, (index + 1) * mostCharacters)}`);
}

function writtenLine(kpi: string, { direction, actual, asZero = false, gross, target, baseline, weight, proration }: LineState, curve: number): WrittenLine {
  const plain = [kpi, direction === "higher-is-better" ? 1 : 0, actual, target, baseline, weight, proration, curve] as const;
  if (asZero) return [...plain, gross, 1];
  return gross === null ? plain : [...plain, gross];
}

/** The memory those texts hold; null when they are none of ours, are of a later version or were cut. */
export function readScoreMemory(texts: readonly string[]): ScoreMemory | null {
  const value = parsed(texts.map((text) => text.slice(1)).join(""));
  if (!Array.isArray(value) || value[0] !== version) return null;
  const [, curves, before, now] = value as readonly unknown[];
  if (!isArrayOf(curves, isCurve)) return null;
  const [then, since] = [before === null ? null : scoresOf(before, curves), scoresOf(now, curves)];
  return since === null || (before !== null && then === null) ? null : { before: then, now: since };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const isArrayOf = <T>(value: unknown, each: (one: unknown) => one is T): value is readonly T[] => Array.isArray(value) && value.every(each);
const isNumber = (value: unknown): value is number => typeof value === "number";
const isNumberOrNull = (value: unknown): value is number | null => value === null || typeof value === "number";
const isCurve = (value: unknown): value is Curve => isArrayOf(value, (one): one is readonly [number, number] => isArrayOf(one, isNumber) && one.length === 2);

function scoresOf(value: unknown, curves: readonly Curve[]): ScoresAt | null {
  if (!Array.isArray(value)) return null;
  const [takenOn, people, period = null] = value as readonly unknown[];
  if (typeof takenOn !== "string" || !Array.isArray(people)) return null;
  const read = (people as readonly unknown[]).map((person) => personOf(person, curves));
  return read.every((person) => person !== null) ? { takenOn, people: new Map(read), period: periodOf(period) } : null;
}

function periodOf(value: unknown): Period | null {
  if (!isArrayOf(value, isNumber)) return null;
  const [start, end] = value;
  return start === undefined || end === undefined ? null : { start: day(start), end: day(end) };
}

function personOf(value: unknown, curves: readonly Curve[]): readonly [string, PersonState] | null {
  if (!Array.isArray(value)) return null;
  const [key, name, judgement, judgementShare, lines, secret] = value as readonly unknown[];
  if (typeof key !== "string" || typeof name !== "string" || !isNumberOrNull(judgement) || !isNumber(judgementShare) || !Array.isArray(lines)) return null;
  const read = (lines as readonly unknown[]).map((line) => lineOf(line, curves));
  return read.every((line) => line !== null) ? [key, { name, judgement, judgementShare, lines: new Map(read), secret: secretOf(secret) }] : null;
}

function secretOf(value: unknown): PersonState["secret"] {
  if (value === null) return null;
  const [points, reviewers] = isArrayOf(value, isNumber) ? value : [];
  return points === undefined || reviewers === undefined ? "unknown" : { points, reviewers };
}

function lineOf(value: unknown, curves: readonly Curve[]): readonly [string, LineState] | null {
  if (!Array.isArray(value)) return null;
  const [kpi, higher, actual, target, baseline, weight, proration, curve, gross = null, asZero] = value as readonly unknown[];
  const points = isNumber(curve) ? curves[curve] : undefined;
  if (typeof kpi !== "string" || points === undefined || !isNumberOrNull(actual) || !isNumber(target) || !isNumberOrNull(baseline) || !isNumber(weight) || !isNumber(proration) || !isNumberOrNull(gross)) return null;
  const direction: Direction = higher === 1 ? "higher-is-better" : "lower-is-better";
  return [kpi, { direction, actual, gross, target, baseline, weight, proration, ...(asZero === 1 && { asZero: true }), curve: points }];
}
