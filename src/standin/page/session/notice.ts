import { ModelError } from "../../model/workbookModel";

/** Something Excel would refuse with a dialog; i18n words it. */
export type Notice =
  | { readonly kind: "protected" }
  | { readonly kind: "invalid"; readonly title: string; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "too-large" };

/** Thrown while entering, so that what was entered is put back. */
export class InvalidEntry extends Error {
  constructor(readonly title: string, message: string) {
    super(message);
    this.name = "InvalidEntry";
  }
}

/** Words for what was refused; anything but a refusal is a fault of ours and goes on up. */
export function noticeOf(error: unknown): Notice {
  if (error instanceof InvalidEntry) return { kind: "invalid", title: error.title, message: error.message };
  if (!(error instanceof ModelError)) throw error;
  return error.code === "AccessDenied" ? { kind: "protected" } : { kind: "refused", message: error.message };
}
