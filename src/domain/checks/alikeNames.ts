import { personKey } from "../records/normalText";

const lettersOnly = /^[\p{L} ]+$/u;
const han = /^\p{Script=Han}+$/u;

/** Letters alone, names in the order of their letters: "Bell, Ann" and "ann bell" are one. */
const squashed = (name: string): string => personKey(name).split(/[\s,，.。'’·_-]+/u).filter((part) => part !== "").sort().join(" ");

/**
 * Whether two different names may be one person: the same words in another order, spaces or marks left out,
 * or a slip of one letter in a long enough name. Never proof, only a reason to ask.
 * @example alikeNames("Bell, Ann", "Ann Bell") // true
 */
export function alikeNames(a: string, b: string): boolean {
  const [left, right] = [squashed(a), squashed(b)];
  if (left === right || left.replaceAll(" ", "") === right.replaceAll(" ", "")) return true;
  // Codes differ by one sign and are different people.
  if (!lettersOnly.test(left) || !lettersOnly.test(right)) return false;
  const shorter = Math.min(left.length, right.length);
  if (han.test(left.replaceAll(" ", "")) || han.test(right.replaceAll(" ", ""))) return shorter >= 3 && left[0] === right[0] && distance(left, right) === 1;
  return shorter >= 6 && distance(left, right) <= (shorter >= 12 ? 2 : 1);
}

/** Letters to change, add or take away, a swap of neighbours counting as one (Damerau); names longer than three apart are not compared. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 3;
}
