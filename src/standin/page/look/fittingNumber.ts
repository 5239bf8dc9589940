/**
 * A number's text in a column of `width` pixels, as Excel shows it: in General format with as many decimals as fit,
 * else hash marks. It is never cut, for a cut number is a wrong number.
 */
export function fittingNumber(text: string, general: number | null, width: number, widthOf: (text: string) => number): string {
  const room = width - 2;
  if (widthOf(text) <= room) return text;
  const decimals = general === null || /e/i.test(text) ? 0 : (text.split(".")[1] ?? "").length;
  for (let fewer = decimals - 1; fewer >= 0; fewer -= 1) {
    const rounded = String(Number((general ?? 0).toFixed(fewer)));
    if (widthOf(rounded) <= room) return rounded;
  }
  return "#".repeat(Math.max(1, Math.floor(width / 9)));
}
