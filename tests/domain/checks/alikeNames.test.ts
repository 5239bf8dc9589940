import fc from "fast-check";
import { alikeNames } from "../../../src/domain/checks/alikeNames";

describe("names that may be one person", () => {
  it.each([
    // The same words.
    ["Bell, Ann", "Ann Bell"], ["ANN  BELL", "Ann Bell"], ["Ａｎｎ Bell", "Ann Bell"], ["Ann-Bell", "Ann Bell"], ["Ann.Bell", "Ann Bell"], ["ann_bell", "Bell Ann"], ["Bell，Ann", "Ann Bell"], ["AnnBell", "Ann Bell"],
    // Marks and spaces left out.
    ["O'Keefe", "OKeefe"], ["O’Keefe", "O'Keefe"], ["Teagan O'Keefe", "Teagan O Keefe"], ["Teagan O'Keefe", "Teagan OKeefe"], ["O'Keefe, Teagan", "Teagan OKeefe"], ["Anne-Marie Bell", "Annemarie Bell"], ["Bell, Annemarie", "Anne-Marie Bell"], ["J.R. Smith", "JR Smith"], ["S-00133", "S00133"],
    // A slip in a long enough name.
    ["Ann Bell", "Ann Bull"], ["Ann Bell", "Ann Belle"], ["Christopher", "Cristopher"], ["Christopher", "Chirstopher"], ["Kirsten Dow", "Kristen Dow"], ["Bell, Kirsten", "Kristen Bell"], ["Boris Faz", "Doris Faz"], ["Zane Torres", "Aane Torres"], ["Alexander Hamilton", "Aleksander Hamilton"], ["Alexander Hamilton", "Alexnader Hamiltom"],
    // Chinese.
    ["王 梅梅", "王梅梅"], ["王　梅梅", "王梅梅"], ["王·梅梅", "王梅梅"], ["王梅梅", "王梅美"], ["王 梅梅", "王梅美"], ["欧阳娜娜", "欧阳娜那"],
  ])("%s and %s", (a, b) => expect([alikeNames(a, b), alikeNames(b, a)]).toEqual([true, true]));

  it.each([
    ["Ann Bell", "Bo Chen"], ["Ann Bell", "Ann"], ["Ann Bell", "Ann Chen"], ["Bo", "Jo"], ["Ann", "Anne"], ["Lee", "Li"], ["Ann Bell", "Amy Ball"], ["Christopher", "Christina"],
    ["S00133", "S00134"], ["1001", "1010"], ["EMP-0001", "EMP-0002"], ["Agent 1", "Agent 2"], ["Sales Person 12", "Sales Person 21"], ["Salesperson1", "Salesperson"], ["Agent A", "Agent B"], ["John B Smith", "John C. Smith"],
    ["李平", "李萍"], ["李 平", "李 萍"], ["王梅", "李梅"], ["王梅梅", "李梅梅"], ["王梅梅", "王建国"], ["王梅", "王梅梅"], ["王梅梅", "Wang Meimei"], ["", "Ann Bell"],
  ])("not %s and %s", (a, b) => expect([alikeNames(a, b), alikeNames(b, a)]).toEqual([false, false]));
});

describe("likeness of names", () => {
  const runs = { numRuns: 2000 };
  const letter = fc.constantFrom(...Array.from("abcdefghijklmnopqrstuvwxyzéö"));
  const han = fc.constantFrom(...Array.from("王李张刘陈梅平萍美国强敏欧阳"));
  const name = fc.oneof(
    fc.array(fc.oneof(fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join("")), fc.constantFrom("Ann", "Bell", "O'Keefe", "S00133")), { minLength: 1, maxLength: 3 }).map((words) => words.join(" ")),
    fc.array(han, { minLength: 1, maxLength: 4 }).map((letters) => letters.join("")),
    fc.string({ maxLength: 10 }),
  );
  const long = fc.array(letter, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(""));

  it("is the same from both sides", () => fc.assert(fc.property(name, name, (a, b) => {
    expect(alikeNames(a, b)).toBe(alikeNames(b, a));
  }), runs));
  it("holds for a name and itself, in any case, order and with any blanks", () => fc.assert(fc.property(fc.array(long, { minLength: 2, maxLength: 3 }), fc.constantFrom(" ", "  ", "\t", "\u00a0"), (words, blank) => {
    expect(alikeNames(words.join(" "), ` ${[...words].reverse().join(blank).toUpperCase()} `)).toBe(true);
    expect(alikeNames(words.join(" "), `${words.at(-1) ?? ""}, ${words.slice(0, -1).join(" ")}`)).toBe(true);
  }), runs));
  it("holds when one letter is wrong, missing or too many, or two neighbours are swapped, wherever in the name", () => fc.assert(fc.property(long, long, fc.nat(), letter, fc.constantFrom("wrong", "missing", "more", "swapped"), (first, last, where, slip, kind) => {
    const full = `${first} ${last}`;
    const at = where % full.length;
    // A blank left out is one of the marks; here letters slip.
    fc.pre(full[at] !== " " && full[at + 1] !== " ");
    const [head, here, next, tail] = [full.slice(0, at), full.slice(at, at + 1), full.slice(at + 1, at + 2), full.slice(at + 2)];
    const slipped = { wrong: `${head}${slip}${next}${tail}`, missing: `${head}${next}${tail}`, more: `${head}${slip}${here}${next}${tail}`, swapped: `${head}${next}${here}${tail}` }[kind];
    expect(alikeNames(full, slipped)).toBe(true);
  }), runs));
  it("never holds for different codes of letters and digits", () => fc.assert(fc.property(fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 }), fc.constantFrom("S", "EMP", "A-", ""), (a, b, before) => {
    const [left, right] = [a, b].map((number) => `${before}${String(number).padStart(5, "0")}`);
    expect(alikeNames(left ?? "", right ?? "")).toBe(a === b);
  }), runs));
  it("never holds for Chinese names of two letters that differ", () => fc.assert(fc.property(fc.tuple(han, han), fc.tuple(han, han), ([a, b], [c, d]) => {
    fc.pre(a !== c || b !== d);
    expect(alikeNames(`${a}${b}`, `${c}${d}`)).toBe(false);
  }), runs));
});
