import type { Cell } from "../records/rawTable";

/** What exports and people write where there is nothing. */
const nothing: ReadonlySet<string> = new Set(["", "-", "–", "—", "--", "---", "——", "−", "na", "n/a", "n.a.", "n.a", "#n/a", "null", "none", "nil", "(blank)", "(null)", "<null>", "(empty)", "无", "暂无", "空", "/", "\\", "n/d", "tbd"]);
const longest = 8;

/** Text in half-width, without odd spaces; plain text is left as it is, since normalising costs. */
export function plainText(text: string): string {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 126) return text.normalize("NFKC").replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim();
  return text.trim();
}

/** A cell that says there is nothing: empty, or one of the usual signs for it. @example isNothing("N/A") // true */
export function isNothing(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined || cell === "") return true;
  if (typeof cell !== "string") return false;
  // No sign for nothing begins with a digit, as most text in columns of numbers and days does.
  const begin = cell.charCodeAt(0);
  if (begin >= 48 && begin <= 57) return false;
  const trimmed = cell.trim();
  // Zero-width marks may pad a sign; nothing longer is worth normalising.
  if (trimmed.length > longest * 2) return false;
  const text = plainText(trimmed);
  return text.length <= longest && nothing.has(text.toLowerCase());
}
