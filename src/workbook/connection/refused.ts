import type { Refusal } from "../../app/ports/workbookPort";
import { err, ok, type Result } from "../../domain/result";
import { refusalOf } from "./refusalOf";

/** Unwinds an operation that is refused; it never leaves this folder, the port returns its refusal as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind);
    this.name = "Refused";
  }
}

/** Runs an operation of the port: what Excel refuses becomes a value, a bug of ours is thrown on. */
export async function settle<T>(operation: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await operation());
  } catch (error) {
    return err(refusalOrThrow(error));
  }
}

/** The refusal behind an error, or the error itself thrown on when it is no refusal but a bug. */
export function refusalOrThrow(error: unknown, table = ""): Refusal {
  const refusal = error instanceof Refused ? error.refusal : refusalOf(error, table);
  if (refusal === null) throw error;
  return refusal;
}
