const longest = 31;

/**
 * A sheet's name that Excel takes and nobody has yet: forbidden signs become "-", long names are cut.
 * Source: Microsoft, "Rename a worksheet". @param taken names of other sheets. @param sign tells one of a name from another.
 * @example formSheetName("Review – A/B", ["x"], "2024-03") // "Review – A-B"
 */
export function formSheetName(wanted: string, taken: readonly string[], sign: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean = wanted.replace(/[\\/?*[\]:\p{Cc}]/gu, "-").replace(/^'+|'+$/g, "").trim();
  const named = (suffix: string): string => `${cut(clean, longest - suffix.length)}${suffix}`.replace(/'+$/, "");
  const free = (name: string): boolean => name !== "" && name.toLowerCase() !== "history" && !used.has(name.toLowerCase());
  const [plain, signed] = [named(""), named(` ${sign}`)];
  if (free(plain)) return plain;
  if (free(signed)) return signed;
  for (let count = 2; ; count += 1) if (free(named(` (${count})`))) return named(` (${count})`);
}

/** The first so many signs, never half of one. */
function cut(text: string, length: number): string {
  const end = length < text.length && /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end).trimEnd();
}
