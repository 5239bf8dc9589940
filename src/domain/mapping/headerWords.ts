import { headerUnit } from "../cleaning/headerUnit";

/** A header in the form names are compared in: unit left out, camelCase and underscores split, case and width alike. @example headerText("SalesAmount") // "sales amount" */
export function headerText(header: string): string {
  return headerUnit(header).name
    .normalize("NFKC")
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    // "订单 ID" and "订单ID" are one name.
    .replace(/(?<=\p{Script=Han}) (?=\S)|(?<=\S) (?=\p{Script=Han})/gu, "")
    .trim()
    .toLowerCase();
}

const han = /\p{Script=Han}/u;

/**
 * How alike a header and a name are, 0–1: 1 = the same words; less where the header says more than the name.
 * Both in the form of `headerText`. A name must be in the header whole: "date" is in "order date", not in "update".
 * @example likeness("customer order date", "order date") // 0.8
 */
export function likeness(header: string, name: string): number {
  if (header === name) return 1;
  if (name === "" || header === "") return 0;
  if (han.test(name)) {
    if (name.length < 2 || !header.includes(name)) return 0;
    // What stands last is what a Chinese compound is; what stands first only describes it.
    return (header.endsWith(name) ? 0.6 : 0.35) + 0.25 * (name.length / header.length);
  }
  const [words, wanted] = [header.split(" "), name.split(" ")];
  if (!wanted.every((word) => words.some((one) => alikeWord(one, word)))) return 0;
  const last = words.at(-1) ?? "";
  const endsAlike = alikeWord(last, wanted.at(-1) ?? "");
  return (endsAlike ? 0.55 : 0.35) + 0.35 * (wanted.length / words.length);
}

/** Singular and plural are one word. */
const alikeWord = (a: string, b: string): boolean => a === b || a === `${b}s` || b === `${a}s`;
