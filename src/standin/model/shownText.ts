import { format } from "numfmt";
import { CellError, type CellValue } from "./workbookModel";

/** A value as Excel would show it with a number format. */
export function shownText(value: CellValue, pattern: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  try {
    return format(pattern, value, { throws: true });
  } catch (problem) {
    // Excel would not have taken the pattern; show the plain value as it does for damaged files.
    if (problem instanceof Error) return String(value);
    throw problem;
  }
}
