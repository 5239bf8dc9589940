/** Of 10-point text, as forms have it. */
const pointsALine = 13.5;
/** Widths at 10 points in digits of 11 points, which columns are counted in: letters are narrower than digits, Chinese ones twice as wide. */
const [letterWidth, wideWidth] = [0.88, 1.9];

/**
 * Points a row needs for a text wrapped in a width in characters: Excel fits no row to merged cells.
 * @example textHeight("One line", 40, 18) // 19.5
 */
export function textHeight(text: string, width: number, least: number, most = 160): number {
  const wide = (line: string): number => [...line].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/u.test(letter) ? wideWidth : letterWidth), 0);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / width)), 0);
  return Math.min(most, Math.max(least, lines * pointsALine + 6));
}
