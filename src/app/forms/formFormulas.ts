import type { OutputCell } from "../outputs/outputTable";
import { textLiteral } from "../outputs/formulaTemplate";
import { countWhere, sumWhere, type KeyComparison } from "../outputs/sumWhere";

/** What names a row of a table: columns by id, with the value each has. */
export type RowKeys = Readonly<Record<string, string | number>>;

const literal = (value: string | number): string => (typeof value === "number" ? String(value) : textLiteral(value));

/** The number of the row with these keys; nothing where there is no such row, or no number in it. */
export function numberOf(comparison: KeyComparison, table: string, column: string, keys: RowKeys): OutputCell {
  const [counted, summed] = numberParts(comparison, table, column, keys);
  return { template: `=IF(${counted}>0,${summed},"")` };
}

/** Formula texts for whether there is such a number, and for the number. */
export function numberParts(comparison: KeyComparison, table: string, column: string, keys: RowKeys): readonly [counted: string, summed: string] {
  const where = Object.entries(keys).map(([id, value]) => ({ column: `{${table}.${id}}`, value: literal(value) }));
  return [countWhere(comparison, where, `{${table}.${column}}`), sumWhere(comparison, `{${table}.${column}}`, where)];
}

/** The text of the row with these keys, as text; "" where there is none. */
export const textOf = (table: string, column: string, keys: RowKeys): OutputCell => ({ template: `=IFERROR(${cellOf(table, column, keys)}&"","")` });

/** The same after what it is about: "KPI: text", or the KPI alone where there is no text. */
export function textAbout(about: string, table: string, column: string, keys: RowKeys): OutputCell {
  const cell = cellOf(table, column, keys);
  return { template: `=IFERROR(${textLiteral(about)}&IF(${cell}="","",": "&${cell}),"")` };
}

/** A cell of the row with these keys. The inner INDEX makes the comparison of whole columns work without array entry, in every version of Excel. */
const cellOf = (table: string, column: string, keys: RowKeys): string =>
  `INDEX({${table}.${column}},MATCH(1,INDEX(${Object.entries(keys).map(([id, value]) => `({${table}.${id}}=${literal(value)})`).join("*")},0),0))`;

/**
 * A text as `textOf` gives it, of which a place holds so many characters: a longer one is cut and ends with where it goes
 * on. Live: whoever shortens the text, or moves its row, sees that on the form.
 * @param continues what stands around the number of its row on the sheet.
 */
export function longTextOf(table: string, column: string, keys: RowKeys, characters: number, continues: { readonly before: string; readonly after: string }): OutputCell {
  const text = cellOf(table, column, keys);
  // The end of a cut text and what follows it take room as well; signs that fill two places are counted as two.
  const taken = [...` … ${continues.before}${continues.after}0000`].reduce((sum, sign) => sum + (sign > "\u2E80" ? 2 : 1), 0);
  const shown = Math.max(0, characters - taken);
  return { template: `=IFERROR(IF(LEN(${text})>${characters},LEFT(${text},${shown})&${textLiteral(` … ${continues.before}`)}&ROW(${text})&${textLiteral(continues.after)},${text}&""),"")` };
}

/** Signs of a bar that stand for the whole target, and the most beyond it. */
const [toTarget, mostBeyond] = [20, 6];

/**
 * A bar of signs as long as the attainment in a cell: it prints everywhere and follows its number with no add-in
 * there. A chart object would be lost wherever the workbook is saved by a program that knows none, and a data bar
 * stretches to the longest of its neighbours, so that 80 % could look like all of it.
 */
export function barOf(attainment: string): OutputCell {
  const signs = `MAX(0,ROUND(${toTarget}*${attainment},0))`;
  return { template: `=IF(ISNUMBER(${attainment}),REPT("█",MIN(${toTarget},${signs}))&REPT("░",MAX(0,${toTarget}-${signs}))&REPT("▓",MIN(${mostBeyond},MAX(0,${signs}-${toTarget}))),"")` };
}
