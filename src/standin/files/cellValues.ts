import type { CellValue as FileValue } from "exceljs";
import { CellError, type CellValue } from "../model/workbookModel";
import { textOfFile } from "./xmlText";

const msPerDay = 86_400_000;
/** 1970-01-01 in the 1900 date system. ExcelJS has already moved dates of 1904 workbooks when it makes a Date. */
const epochSerial = 25_569;

/** A cell taken out of ExcelJS: its value, its formula as the file has it, and what was lost of it. */
export interface ReadCell { readonly value: CellValue; readonly formula: string | null; readonly lost: "rich-text" | "array-formula" | null }

function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  // Whole milliseconds, as ExcelJS keeps them; whole days come out exact.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : epochSerial + value.getTime() / msPerDay;
  if (typeof value === "object" && "error" in value) return new CellError(String(value.error));
  return null;
}

/** `formula` is the translated one for shared formulas (ExcelJS `cell.formula`). */
export function readCell(value: FileValue, formula: string | undefined): ReadCell {
  if (value !== null && typeof value === "object") {
    if ("richText" in value) {
      const formatted = value.richText.some(({ font }) => font !== undefined);
      return { value: value.richText.map(({ text }) => text).join(""), formula: null, lost: formatted && value.richText.length > 1 ? "rich-text" : null };
    }
    if ("formula" in value || "sharedFormula" in value) {
      const result = plain(value.result);
      const array = "shareType" in value && value.shareType === "array" && "ref" in value && String(value.ref).includes(":");
      return { value: typeof result === "string" ? textOfFile(result) : result, formula: formula ?? null, lost: array ? "array-formula" : null };
    }
  }
  return { value: plain(value), formula: null, lost: null };
}
