import { checkWording } from "../../domain/feedback/wording/checkWording";
import { compileRules } from "../../domain/feedback/wording/findWords";
import { rulesInForce } from "../../domain/feedback/wording/rulesInForce";
import type { WordingFinding } from "../../domain/feedback/wording/wordingRule";
import type { Locale } from "../../domain/locale";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { Cell } from "../../domain/records/rawTable";
import { day, type Day } from "../../domain/units";
import { builtInRules, wordingWords } from "../../i18n/wordingCheck";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { isBlank, rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";

/** What a manager wrote to somebody, as it stands in Feedback, and what the check found in it. */
export interface CheckedText { readonly text: string; readonly findings: readonly WordingFinding[] }

/** Beyond this many different names a table is no list of things people speak of. */
const mostThings = 5000;

/**
 * Checks every manager's text of the period scored, by `Employee.key`. Nothing is remembered and nothing is changed:
 * it is checked anew at each look.
 * @param outputs the output tables as they stand. @param locale the language faults of a whole text are told in.
 */
export function wordingOf(scored: Scored, outputs: readonly TableContent[], locale: Locale): ReadonlyMap<string, CheckedText> {
  const { evaluation, definitions: { kpis, settings }, feedback } = scored;
  const table = outputs.find(({ name }) => name.toLowerCase() === "feedback");
  const { period } = evaluation;
  if (table === undefined || period === null) return new Map();
  const places = matchColumns(outputColumnsOf("Feedback", scored.locale), table.headers);
  const at = (row: readonly Cell[], id: string): Cell => row[places.get(id) ?? -1] ?? null;
  const written = new Map<string, readonly Cell[]>();
  for (const row of table.values) {
    const key = rowKey([at(row, "employeeId"), at(row, "periodEnd")]);
    if (!isBlank(at(row, "managerText")) && !written.has(key)) written.set(key, row);
  }
  if (written.size === 0) return new Map();
  const rules = compileRules(rulesInForce(feedback.rules, builtInRules));
  const faults = wordingWords(locale).faults({ days: settings.feedbackWithinDays });
  const colleagues = scored.employees.map(({ name }) => name);
  const things = [...kpis.map(({ name }) => name), ...namesIn(scored, "Projects", "project"), ...namesIn(scored, "Sales", "customer")];
  return new Map(evaluation.people.flatMap(({ employee }) => {
    const row = written.get(rowKey([employee.id, period.end]));
    if (row === undefined) return [];
    const text = String(at(row, "managerText"));
    return [[employee.key, { text, findings: checkWording({ text, rules, faults, person: employee.name, colleagues, things, periodEnd: period.end, discussedOn: dayIn(at(row, "discussedOn")), asOf: evaluation.asOf, within: settings.feedbackWithinDays }) }] as const];
  }));
}

const dayIn = (cell: Cell): Day | null => (typeof cell === "number" && cell >= 1 ? day(Math.floor(cell)) : null);

function namesIn({ sources }: Scored, table: "Projects" | "Sales", key: string): readonly string[] {
  const source = sources.find(({ name }) => name.toLowerCase() === table.toLowerCase());
  const column = source?.columns[matchHeaders(table, source.columns).found.get(key) ?? -1];
  const names = new Set((column?.cells ?? []).map((cell) => String(cell ?? "").trim()).filter((name) => name !== ""));
  return names.size > mostThings ? [] : [...names];
}
