import type { CellPlace } from "../records/rawTable";
import type { Day } from "../units";

/** Whether what was seen is to be kept up or to be changed. */
export type ObservationKind = "strength" | "gap";

/** Something a manager saw, as recorded: situation, behaviour, impact (CCL's SBI). Texts are as written, never reworded. */
export interface Observation {
  /** The person's key, as `Employee.key`. */
  readonly person: string;
  readonly day: Day;
  readonly situation: string | null;
  readonly behaviour: string;
  readonly impact: string | null;
  /** null = the row doesn't say; it is known to be there, and no draft guesses which it is. */
  readonly kind: ObservationKind | null;
  /** The cell of the behaviour. */
  readonly place: CellPlace;
}
