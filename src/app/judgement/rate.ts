import { choiceWord } from "../../domain/records/choices";
import { matchHeaders } from "../../domain/records/matchHeaders";
import { normalText, personKey } from "../../domain/records/normalText";
import { err, ok, type Result } from "../../domain/result";
import type { Day } from "../../domain/units";
import type { AppRefusal } from "../appRefusal";
import { optionalTable } from "../optionalTables";
import { formats } from "../outputs/outputColumns";
import type { Block, CellWrite, TableContent, TableWrite, WorkbookPort } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import { knownColumns } from "../reading/knownColumns";
import { scoreWorkbook, type Scored, type ScoreOptions } from "../scoreWorkbook";
import { managerRatings } from "./ratingForm";

/** A manager's scores of one person, by competency. */
export interface Rating { readonly employeeId: string; readonly scores: readonly { readonly competency: string; readonly score: number }[] }

/**
 * Puts a manager's ratings into Reviews360, all of them in one write: a score that stands there for the period is
 * changed in its cell, a new one gets a row of its own in the name of the person's manager. The table is made where
 * there is none; nobody else's answer is touched.
 * Errors: `reviews-not-a-table`, `rating-of-several` where more than one manager has rated, `cell-not-as-found` where a
 * formula gives the score; the host's refusals.
 */
export async function rate(workbook: WorkbookPort, { employeeId, scores }: Rating, options: ScoreOptions & { readonly startedOn: string }): Promise<Result<null, AppRefusal>> {
  const done = await scoreWorkbook(workbook, options);
  if (!done.ok) return done;
  const scored = done.value;
  const { period, asOf } = scored.evaluation;
  const person = scored.evaluation.people.find(({ employee }) => employee.key === personKey(employeeId))?.employee;
  if (person === undefined) return err({ kind: "place-gone" });
  const several = scores.find(({ competency }) => managerRatings(scored.ratings, person.key, normalText(competency)).length > 1);
  if (several !== undefined) return err({ kind: "rating-of-several", competency: several.competency });
  // A day of the period, so that the rating counts in it and in no other.
  const date = period === null ? asOf : asOf < period.start ? period.start : asOf > period.end ? period.end : asOf;
  const row = { employee: person.id, reviewer: person.manager ?? "", relation: choiceWord("relation", "manager", scored.locale), date };
  const write = await reviewsWrite(workbook, scored, { scores, personKey: person.key, row });
  if (!write.ok) return write;
  return write.value === null ? ok(null) : workbook.apply({ tables: [write.value] }, { startedOn: options.startedOn });
}

interface Rated { readonly scores: Rating["scores"]; readonly personKey: string; readonly row: { readonly employee: string | number; readonly reviewer: string; readonly relation: string; readonly date: Day } }

async function reviewsWrite(workbook: WorkbookPort, scored: Scored, rated: Rated): Promise<Result<TableWrite | null, AppRefusal>> {
  const mapped = scored.intake.logical.find(({ survey: { name } }) => name === "Reviews360");
  const survey = tableNamed(scored.survey, "Reviews360");
  if (mapped !== undefined) return err({ kind: "reviews-not-a-table", sheet: mapped.survey.sheet });
  if (survey === null) {
    const made = optionalTable("Reviews360", scored.locale, rated.row.date);
    const found = matchHeaders("Reviews360", made.columns.map(({ header }) => header)).found;
    return ok({ ...made, rows: rated.scores.map((one) => newRow(one, rated, found, made.columns.length)) });
  }
  if (knownColumns(survey, "Reviews360").lacking.length > 0) return err({ kind: "reviews-not-a-table", sheet: survey.sheet });
  const read = await workbook.readTables([survey.name]);
  if (!read.ok) return read;
  const [table] = read.value;
  // Scores are changed by their place: it must be the one they were read at.
  if (table === undefined || table.rowCount !== survey.rowCount || table.firstRow !== survey.firstRow) return err({ kind: "changed-meanwhile", table: survey.name });
  return updateOf(table, scored, rated);
}

function updateOf(table: TableContent, scored: Scored, rated: Rated): Result<TableWrite | null, AppRefusal> {
  const { name, sheet, headers, firstRow, firstColumn, rowCount, values, formulas } = table;
  const { found } = matchHeaders("Reviews360", headers);
  const scoreAt = found.get("score") ?? -1;
  const blocks: Block[] = [];
  const rows: (readonly CellWrite[])[] = [];
  for (const one of rated.scores) {
    const [standing] = managerRatings(scored.ratings, rated.personKey, normalText(one.competency));
    if (standing === undefined) rows.push(newRow(one, rated, found, headers.length));
    else if (standing.score !== one.score) {
      const row = standing.place.row - firstRow;
      const formula = formulas[row]?.[scoreAt];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[scoreAt]) return err({ kind: "cell-not-as-found", sheet, address: standing.place.address });
      blocks.push({ firstRow: row, firstColumn: scoreAt, cells: [[one.score]] });
    }
  }
  if (rows.length > 0) blocks.push({ firstRow: rowCount, firstColumn: 0, cells: rows });
  if (blocks.length === 0) return ok(null);
  const dateHeader = headers[found.get("period") ?? -1];
  return ok({
    kind: "update", table: name, expected: { name, sheet, headers, firstRow, firstColumn, rowCount }, deleteRows: [], addColumns: [], addRows: rows.length, blocks,
    looks: rows.length === 0 || dateHeader === undefined ? [] : [{ header: dateHeader, width: 12, numberFormat: formats.date }],
  });
}

function newRow({ competency, score }: Rating["scores"][number], { row }: Rated, found: ReadonlyMap<string, number>, columns: number): readonly CellWrite[] {
  const cells = new Map<string, CellWrite>([["period", row.date], ["employee", row.employee], ["reviewer", row.reviewer], ["relation", row.relation], ["competency", competency], ["score", score]]);
  const at = new Map([...found].map(([key, position]) => [position, cells.get(key) ?? null]));
  return Array.from({ length: columns }, (_, position) => at.get(position) ?? null);
}
