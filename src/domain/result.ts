/** An expected outcome as a value: what was asked for, or why not. Bugs and host faults throw instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** @example ok(3) // { ok: true, value: 3 } */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** @example err({ kind: "target-not-positive", target: 0 }) */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
