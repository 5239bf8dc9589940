import type { Refusal } from "../../app/ports/workbookPort";

/** Codes of Excel for an answer or a request that does not fit (Excel.ErrorCodes). */
const sizeCodes: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

interface HostError { readonly code: string; readonly message: string }

/** Office.js runs in a realm of its own in Node, so its errors are known by shape, not by class. */
function hostError(error: unknown): HostError | null {
  if (typeof error !== "object" || error === null || !("code" in error) || !("message" in error)) return null;
  const { code, message } = error;
  return typeof code === "string" && typeof message === "string" ? { code, message } : null;
}

/** Excel's error code, or null when the error is not Excel's. */
export const hostErrorCode = (error: unknown): string | null => hostError(error)?.code ?? null;

export const isTooLarge = (error: unknown): boolean => sizeCodes.has(hostErrorCode(error) ?? "");

/**
 * What an error of Excel means to people; `null` when it is not Excel's, so a bug of ours.
 * Source: Excel.ErrorCodes in the Office.js reference.
 * @example refusalOf({ code: "InvalidOperationInCellEditMode", message: "" }) // { kind: "edit-mode" }
 */
export function refusalOf(error: unknown, table = ""): Refusal | null {
  const found = hostError(error);
  if (!found) return null;
  if (found.code === "InvalidOperationInCellEditMode") return { kind: "edit-mode" };
  if (sizeCodes.has(found.code)) return { kind: "too-large", table };
  return { kind: "host-error", code: found.code, message: found.message, putBack: false };
}
