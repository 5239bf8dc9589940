import { CellError, type CellValue } from "./workbookModel";

/** What typing something into a cell makes of it: a value, a formula, and a number format where Excel sets one. */
export type Entry =
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string };

const errors = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"]);
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const epoch = Date.UTC(1899, 11, 30);

const serial = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999 ? (time - epoch) / 86_400_000 : null;
};
const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) < 30 ? 2000 + Number(text) : 1900 + Number(text));
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * Reads an entry as Excel does in en-US.
 * Source: Microsoft, "Range.values" (text that looks like a number or date is converted; a leading apostrophe keeps text).
 * @example parseEntry("3/1/2024", "General") // { kind: "value", value: 45352, numberFormat: "m/d/yyyy" }
 */
export function parseEntry(entry: string | number | boolean, numberFormat: string): Entry {
  if (typeof entry !== "string") return { kind: "value", value: entry };
  if (entry === "") return { kind: "value", value: null };
  if (numberFormat === "@") return { kind: "value", value: entry };
  if (entry.startsWith("'")) return { kind: "value", value: entry.slice(1) };
  if (entry.startsWith("=") && entry.length > 1) return { kind: "formula", formula: entry };
  if (/^[+-][A-Za-z(]/.test(entry)) return { kind: "formula", formula: `=${entry}` };
  const text = entry.trim();
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true" };
  if (errors.has(text.toUpperCase())) return { kind: "value", value: new CellError(text.toUpperCase()) };
  return number(text) ?? date(text) ?? { kind: "value", value: entry };
}

function number(text: string): Entry | null {
  const match = /^(\()?\s*([+-])?\s*([$¥€£])?\s*((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?\s*(%)?\s*(\))?$/i.exec(text);
  if (match) {
    const [, open, sign, currency, digits = "", exponent = "", percent, close] = match;
    if ((open === undefined) !== (close === undefined)) return null;
    const size = Number(`${digits.replaceAll(",", "")}${exponent}`) / (percent ? 100 : 1);
    const value = sign === "-" || open ? -size : size;
    const decimals = /\.\d/.test(digits);
    const numberFormat = percent ? (decimals ? "0.00%" : "0%") : currency ? `${currency}#,##0${decimals ? ".00" : ""}` : digits.includes(",") ? (decimals ? "#,##0.00" : "#,##0") : exponent ? "0.00E+00" : undefined;
    return { kind: "value", value, ...(numberFormat !== undefined && { numberFormat }) };
  }
  const fraction = /^([+-])?(\d+)\s+(\d+)\/(\d+)$/.exec(text);
  if (!fraction) return null;
  const [, sign, whole, above, below] = fraction;
  const value = Number(whole) + Number(above) / Number(below);
  return { kind: "value", value: sign === "-" ? -value : value, numberFormat: "# ?/?" };
}

function date(text: string): Entry | null {
  const dated = (day: number | null, numberFormat: string, time = 0): Entry | null => (day === null ? null : { kind: "value", value: day + time, numberFormat });
  const [, head = text, clock] = /^(.*?)[ T](\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]m)?)$/i.exec(text) ?? [];
  const time = clock === undefined ? 0 : timeOf(clock) ?? NaN;
  if (Number.isNaN(time)) return null;
  const format = (plain: string): string => (clock === undefined ? plain : "m/d/yyyy h:mm");
  let match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(head);
  if (match) return dated(serial(Number(match[1]), Number(match[2]), Number(match[3])), format("m/d/yyyy"), time);
  match = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(head);
  if (match) return dated(serial(fullYear(match[3] ?? ""), Number(match[1]), Number(match[2])), format("m/d/yyyy"), time);
  match = /^(\d{1,2})[- ]([a-z]{3,9})[- ](\d{4}|\d{2})$/i.exec(head);
  if (match && monthOf(match[2] ?? "") > 0) return dated(serial(fullYear(match[3] ?? ""), monthOf(match[2] ?? ""), Number(match[1])), format("d-mmm-yy"), time);
  match = /^([a-z]{3,9})[- ](\d{4}|\d{2})$/i.exec(head);
  if (match && monthOf(match[1] ?? "") > 0) return dated(serial(fullYear(match[2] ?? ""), monthOf(match[1] ?? ""), 1), "mmm-yy");
  match = /^([a-z]{3,9}) (\d{1,2}),? (\d{4})$/i.exec(head);
  if (match && monthOf(match[1] ?? "") > 0) return dated(serial(Number(match[3]), monthOf(match[1] ?? ""), Number(match[2])), format("d-mmm-yy"), time);
  if (/^\d{1,2}:\d{2}/.test(text)) {
    const only = timeOf(text);
    return only === null ? null : { kind: "value", value: only, numberFormat: "h:mm" };
  }
  return null;
}

function timeOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?$/i.exec(text);
  if (!match) return null;
  const [, hour = "", minute = "", second = "0", half] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  return hours > 23 || Number(minute) > 59 || Number(second) > 59 ? null : (hours * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
