import { personKey } from "../records/normalText";

/** "0100" and "100" are one number; "007" beside "7" in a list of people need not be one person. */
export const alikeNumbers = (a: string, b: string): boolean => /^\d+$/.test(a) && /^\d+$/.test(b) && a !== b && a.replace(/^0+/, "") === b.replace(/^0+/, "");

const lettersOnly = /^[\p{L} ]+$/u;
const han = /^\p{Script=Han}+$/u;

/** The words of a name, without the marks between and in them. */
const words = (name: string): readonly string[] => name.split(/[\s,，.。'’·_-]+/u).filter((part) => part !== "");
/** Names in the order of their letters: "Bell, Ann" and "ann bell" are one. */
const sorted = (name: string): string => [...words(name)].sort().join(" ");
/** "O'Keefe" and "OKeefe", "Anne-Marie" and "Annemarie" are one word. */
const unmarked = (name: string): string => name.replace(/[.。'’·_-]+/gu, "");

/**
 * Whether two different names may be one person: the same words in another order, spaces or marks left out,
 * or a slip of one letter in a long enough name. Never proof, only a reason to ask.
 * @example alikeNames("Bell, Ann", "Ann Bell") // true
 */
export function alikeNames(a: string, b: string): boolean {
  const [one, other] = [personKey(a), personKey(b)];
  const [left, right] = [sorted(one), sorted(other)];
  const [together, apart] = [words(one).join(""), words(other).join("")];
  if (left === right || left.replaceAll(" ", "") === right.replaceAll(" ", "") || together === apart || sorted(unmarked(one)) === sorted(unmarked(other))) return true;
  // Codes differ by one sign and are different people.
  if (!lettersOnly.test(left) || !lettersOnly.test(right)) return false;
  if (han.test(together) || han.test(apart)) return Math.min(together.length, apart.length) >= 3 && together[0] === apart[0] && distance(together, apart) === 1;
  if (initialsDiffer(words(one), words(other))) return false;
  const shorter = Math.min(left.length, right.length);
  const most = shorter >= 12 ? 2 : 1;
  // A slip in a first letter puts the words in another order, so they are compared as they stand too.
  return shorter >= 6 && (distance(left, right) <= most || distance(words(one).join(" "), words(other).join(" ")) <= most);
}

/** "Agent A" and "Agent B", "John B Smith" and "John C Smith": a letter that stands alone is no slip, it tells people apart. */
function initialsDiffer(one: readonly string[], other: readonly string[]): boolean {
  const alone = (own: readonly string[], others: readonly string[]): boolean => own.some((word) => word.length === 1 && !others.includes(word));
  return alone(one, other) && alone(other, one);
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
