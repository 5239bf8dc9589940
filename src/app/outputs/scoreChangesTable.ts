import type { Locale } from "../../domain/locale";
import { newPeriodBegan, type ScoreMemory } from "../../domain/tracking/scoreMemory";
import { totalOf } from "../../domain/tracking/scoreState";
import { changeParts, splitChange } from "../../domain/tracking/splitChange";
import { sheetWords } from "../../i18n/sheets";
import type { Scored } from "../scoreWorkbook";
import { numberText } from "./numberText";
import { formats, outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputRow, OutputTable } from "./outputTable";

const changed = "+0.0;-0.0;0.0";

/** ScoreChanges: whose total moved since the refresh before, by how much, and which part of it is due to what; where a new period began since, that says so. */
export function scoreChangesTable({ evaluation }: Pick<Scored, "evaluation">, { before, now }: ScoreMemory, locale: Locale): OutputTable {
  const part = { width: 11, numberFormat: changed } as const;
  const specs: readonly ColumnSpec<"scoreChanges">[] = [
    ["employeeId", "key", { width: 13 }],
    ["name", "owned", { width: 14 }],
    ["since", "owned", { width: 25, wrap: true }],
    ["before", "owned", { width: 11, numberFormat: formats.points }],
    ["after", "owned", { width: 11, numberFormat: formats.points }],
    ["change", "owned", { width: 10, numberFormat: changed }],
    ...changeParts.map((id) => [id, "owned", part] as const),
    ["check", "owned", part],
    ["note", "owned", { width: 44, wrap: true }],
  ];
  const words = sheetWords(locale);
  const { day } = numberText(locale);
  const note = before === null || before.period === null || now.period === null || !newPeriodBegan(before, now) ? "" : words.periodChanged({ before: day(before.period.end), now: day(now.period.start) });
  const rows = before === null ? [] : evaluation.people.flatMap(({ employee }): readonly OutputRow[] => {
    const [then, since] = [before.people.get(employee.key), now.people.get(employee.key)];
    const split = then === undefined || since === undefined ? null : splitChange(then, since);
    const [from, to] = [then === undefined ? null : totalOf(then), since === undefined ? null : totalOf(since)];
    if (split === null || changeParts.every((one) => split[one] === 0)) return [];
    return [{ cells: {
      employeeId: employee.id, name: employee.name, since: before.takenOn.slice(0, 16).replace("T", " "), before: from ?? "", after: to ?? "",
      change: { template: "={@after}-{@before}" }, ...split, check: { template: `=${changeParts.map((one) => `{@${one}}`).join("+")}` }, note,
    } }];
  });
  return { name: "ScoreChanges", sheet: words.sheetNames.ScoreChanges, columns: outputColumns("scoreChanges", locale, specs), rows, frozenColumns: 2, goneMark: null };
}
