import { columnNames } from "../../domain/evaluation/sourceColumns";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { InputTable } from "../../domain/records/vocabulary";
import type { TableSurvey } from "../ports/workbookPort";

/** What a table has of the columns of one of our tables. */
export interface KnownColumns {
  /** Positions of the columns that are ours, from the left. */
  readonly positions: readonly number[];
  /** Needed ones it lacks, named in the language its other headers are in. */
  readonly lacking: readonly string[];
}

/** Other columns are people's own and are not read. */
export function knownColumns(table: TableSurvey, name: InputTable): KnownColumns {
  const { found, missing } = matchHeaders(name, columnNames(table));
  const locale = table.headers.some((header) => /\p{Script=Han}/u.test(header)) ? "zh-CN" : "en-US";
  return {
    positions: [...found.values()].sort((a, b) => a - b),
    lacking: missing.filter(({ required }) => required).map(({ headers }) => headers[locale][0] ?? ""),
  };
}
