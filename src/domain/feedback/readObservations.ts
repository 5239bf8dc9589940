import { isBlankCell } from "../records/cells";
import { choiceWords, readChoice } from "../records/choices";
import type { Employee } from "../records/definitions";
import { locales } from "../locale";
import { peopleIndex, type PersonAliases } from "../records/people";
import type { RawTable } from "../records/rawTable";
import { readRows, type Read, type RowReader } from "../records/tableReader";
import type { Observation, ObservationKind } from "./observation";

/**
 * Reads Observations, a row each. A row without a day, a known person or a behaviour is a finding and left out;
 * without a kind it is a notice, since nobody but who saw it can tell whether it is a strength.
 */
export function readObservations(table: RawTable, employees: readonly Employee[], aliases: PersonAliases): Read<readonly Observation[]> {
  const find = peopleIndex(employees, aliases);
  return readRows("Observations", table, (row): Observation | null => {
    for (const key of ["date", "employee", "behaviour"]) if (isBlankCell(row.cell(key))) row.issue("cell-blank", "unscored", key);
    const [who, on, behaviour] = [row.text("employee"), row.date("date"), row.text("behaviour")];
    const person = who === null ? undefined : employees[find(who)];
    if (who !== null && person === undefined) row.issue("employee-unknown", "unscored", "employee", { found: who });
    const kind = kindOf(row);
    if (person === undefined || on === null || behaviour === null) return null;
    return { person: person.key, day: on, situation: row.text("situation"), behaviour, impact: row.text("impact"), kind, place: row.place("behaviour") };
  });
}

function kindOf(row: RowReader): ObservationKind | null {
  const said = row.text("kind");
  const kind = said === null ? null : readChoice("observationKind", said);
  if (kind === null) row.issue("cell-not-a-choice", "notice", "kind", { found: said ?? "", expected: locales.flatMap((locale) => choiceWords("observationKind", locale)).join(", ") });
  return kind;
}
