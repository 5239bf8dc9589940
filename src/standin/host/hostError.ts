/** A refusal with Excel's own error code (Office.js `error.code`). */
export class HostError extends Error {
  constructor(readonly code: string, message: string, readonly status = 400) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (detail = ""): HostError => new HostError("InvalidArgument", `The argument is invalid or missing or has an incorrect format.${detail === "" ? "" : ` (${detail})`}`);
export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const apiNotFound = (what: string): HostError => new HostError("ApiNotFound", `The API you are trying to use could not be found: ${what}. It may be available in a newer version of Excel.`);
