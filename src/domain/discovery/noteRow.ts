import { isEmptyCell, shapeOf } from "./cellShape";
import type { Cell } from "../records/rawTable";

const opening = /^(?:(?:notes?|source|remarks?|n\.?b\.?|prepared by|approved by|created by|disclaimer|注|注释|备注|说明|制表|填表|审核|复核|数据来源|资料来源|来源)[^:：]{0,12}[:：]|[*※©]|(?:confidential|copyright|generated|printed|end of report|report generated)\b)/i;
/** A text longer than this that stands alone in a row of several columns is a sentence and no name. */
const longestName = 40;

/** Does a text open as notes below a table do? @example opensAsNote("制表人：王五") // true */
export const opensAsNote = (text: string): boolean => opening.test(text.trim());

/** A row with one text that is a remark about the table and no row of it. @param width columns of the table. @example isNote(["Source: ERP", "", ""], 3) // true */
export function isNote(cells: readonly Cell[], width: number): boolean {
  const filled = cells.filter((cell) => !isEmptyCell(cell));
  const [only] = filled;
  if (filled.length !== 1 || typeof only !== "string" || shapeOf(only) !== "text") return false;
  return opensAsNote(only) || (width >= 2 && only.trim().length > longestName);
}
