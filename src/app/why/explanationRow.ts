import type { KpiResult, PersonResult } from "../../domain/evaluation/evaluation";
import type { Cell, CellPlace } from "../../domain/records/rawTable";
import type { TargetCells } from "../outputs/liveTargets";
import type { OutputCell } from "../outputs/outputTable";
import type { CellWrite } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";

/** One row of Explanation. `expected` is what its value must come to; absent where nothing hangs on it but other rows. */
export interface ExplanationRow {
  readonly cells: Readonly<Record<string, CellWrite>>;
  readonly expected?: Cell;
}

export interface ExplanationInput {
  readonly scored: Scored;
  readonly person: PersonResult;
  readonly targetCells: (person: PersonResult, result: KpiResult) => TargetCells;
  /** Share of judgement in a total, 0–1; null = nobody is judged. */
  readonly judgementShare: number | null;
}

/** What stands in a row, once it is known where every row stands. */
export interface Draft {
  readonly what: string;
  readonly value: OutputCell;
  readonly words: CellWrite;
  readonly where?: CellPlace | null;
  readonly expected?: Cell;
}

/** A row to come. Rows name each other by id; `at` gives the address of the value of one. */
export interface RowToCome {
  readonly id: string;
  readonly result: KpiResult | null;
  readonly draft: (at: (id: string) => string) => Draft;
}
