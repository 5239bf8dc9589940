import type { Candidate } from "../../domain/mapping/candidate";
import type { Cell } from "../../domain/records/rawTable";

/** All cells of a candidate's column, top to bottom. */
export type CellsOf = (candidate: Candidate, header: string) => readonly Cell[];
