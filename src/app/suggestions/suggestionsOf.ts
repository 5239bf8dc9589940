import { roleStart } from "../../domain/goals/assignments";
import { rampShare } from "../../domain/goals/ramp";
import { suggestTargets } from "../../domain/goals/suggestion/suggestTargets";
import type { Suggestion, Suggestions } from "../../domain/goals/suggestion/suggestion";
import { standingOf, targetSlots, type TargetSlot } from "../../domain/goals/suggestion/targetSlots";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { RawTable } from "../../domain/records/rawTable";
import { aliasesIn } from "../intake/people";
import type { OutputTable } from "../outputs/outputTable";
import { targetSuggestionsTable } from "../outputs/targetSuggestionsTable";
import type { TableContent } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";
import type { Scored } from "../scoreWorkbook";

/** Next period's targets for a workbook as scored. */
export function suggestionsOf(scored: Scored): Suggestions {
  const { employees, evaluation, addedUp, market, targets, definitions: { time: { ramp } } } = scored;
  return suggestTargets({ employees, evaluation, market, encoded: addedUp.encoded, slots: slotsIn(targets, scored), keepsAcceptance: keepsAcceptance(targets), rampShare: (employee, period) => rampShare(ramp, roleStart(employee, period.start), period) });
}

/** The same suggestions beside Targets as it stands now: a day of acceptance may have been written since it was scored. */
export function standingNow(suggestions: readonly Suggestion[], { values }: TableContent, scored: Scored): readonly Suggestion[] {
  const table: RawTable = { ...scored.targets, columns: scored.targets.columns.map((column) => ({ ...column, cells: values.map((row) => row[column.position] ?? null) })) };
  const standing = standingOf(slotsIn(table, scored), keepsAcceptance(table));
  return suggestions.map((one) => ({ ...one, standing: standing(one.employee, one.kpi.key, one.period) }));
}

const slotsIn = (targets: RawTable, { definitions, employees, intake }: Scored): readonly TargetSlot[] => targetSlots(targets, definitions.kpis, employees, aliasesIn(intake.book));
const keepsAcceptance = ({ columns }: RawTable): boolean => matchHeaders("Targets", columns).found.has("acceptedOn");

/** The sheet of suggestions, in the language of the workbook. */
export function suggestionsSheet({ locale, survey }: Pick<Scored, "locale" | "survey">, suggestions: Suggestions): OutputTable {
  const market = tableNamed(survey, "Market");
  return targetSuggestionsTable(suggestions, { locale, marketHasKpi: market !== null && matchHeaders("Market", market.headers).found.has("kpi") });
}
