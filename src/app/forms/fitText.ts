/** Of 10-point text, as forms have it. */
const pointsALine = 13.5;
const usualSize = 10;
/** Widths at 10 points in digits of 11 points, which columns are counted in: letters are narrower than digits, Chinese ones twice as wide. */
const [letterWidth, wideWidth] = [0.88, 1.9];
/** Points above and below the lines of a row. */
const around = 6;
/** Excel makes no row higher. */
const highestRow = 409;
/** Sizes of text in points, the first that fits is taken; smaller ones are hard to read on paper. */
const sizes = [10, 9, 8] as const;

const widthOf = (letter: string): number => (/[\u2E80-\uFFEF]/u.test(letter) ? wideWidth : letterWidth);
const lineHeight = (size: number): number => (pointsALine * size) / usualSize;
const linesIn = (points: number, size: number): number => Math.max(1, Math.floor((Math.min(points, highestRow) - around) / lineHeight(size)));

/** How a text is shown: its size and the height of its row in points, and how many of its characters there is room for. */
export interface FittedText { readonly size: number; readonly points: number; readonly characters: number }

/**
 * Fits a text wrapped in a width in characters into a row: at the usual size where there is room, else smaller; where it
 * has no room at the smallest size in any of the rooms, the row takes the last one and says how many characters it holds.
 * Excel fits no row to merged cells, so the lines are counted here.
 * @param rooms heights in points the row may take, each tried with every size before the next. @param wide most letters to come are Chinese ones.
 * @example fitText("One line", { width: 40, least: 18, rooms: [160], wide: false }) // { size: 10, points: 19.5, characters: 45 }
 */
export function fitText(text: string, { width, least, rooms, wide }: { readonly width: number; readonly least: number; readonly rooms: readonly number[]; readonly wide: boolean }): FittedText {
  for (const room of rooms) {
    for (const size of sizes) {
      const points = Math.max(least, brokenInto(text, widthAt(width, size)).length * lineHeight(size) + around);
      if (points <= Math.min(Math.max(room, least), highestRow)) return { size, points, characters: roomFor(text, width, size, points, wide) };
    }
  }
  const size = sizes[sizes.length - 1] ?? usualSize;
  const points = Math.min(highestRow, Math.max(least, rooms[rooms.length - 1] ?? least));
  const lines = brokenInto(text, widthAt(width, size)).slice(0, linesIn(points, size));
  return { size, points, characters: lines.reduce((sum, count) => sum + count, 0) };
}

const widthAt = (width: number, size: number): number => (width * usualSize) / size;

/** Characters of each line the text is broken into, line breaks counted with the line before them. */
function brokenInto(text: string, width: number): readonly number[] {
  const lines: number[] = [];
  text.split("\n").forEach((paragraph, index, all) => {
    let [count, taken] = [0, 0];
    for (const letter of paragraph) {
      const next = widthOf(letter);
      if (taken + next > width && count > 0) {
        lines.push(count);
        [count, taken] = [0, 0];
      }
      count += letter.length;
      taken += next;
    }
    lines.push(count + (index < all.length - 1 ? 1 : 0));
  });
  return lines;
}

/** Characters a row holds in which a text fits: its own, and those of letters like its own in the lines that are left. */
function roomFor(text: string, width: number, size: number, points: number, wide: boolean): number {
  const left = linesIn(points, size) - brokenInto(text, widthAt(width, size)).length;
  const mean = text.length < 20 ? (wide ? wideWidth : letterWidth) : [...text].reduce((sum, letter) => sum + widthOf(letter), 0) / text.length;
  return text.length + Math.max(0, left) * Math.floor(widthAt(width, size) / mean);
}
