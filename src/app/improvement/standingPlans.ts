import { cleanDates } from "../../domain/cleaning/cleanDates";
import { isTakenUp, type ActionType, type PlanStatus } from "../../domain/improvement/plan";
import { readChoice } from "../../domain/records/choices";
import { aliasesOf } from "../../domain/records/defaults";
import type { Employee, Kpi } from "../../domain/records/definitions";
import { normalText } from "../../domain/records/normalText";
import { peopleIndex } from "../../domain/records/people";
import type { Cell } from "../../domain/records/rawTable";
import type { TakenPlan } from "../../domain/tracking/effect/comparePlans";
import { day, type Day } from "../../domain/units";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import { isBlank, rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";

/** A plan as people left it in the sheet; days are null where the cell is blank or no day. */
export interface StandingPlan {
  /** As rows are matched: employee, KPI and period end. */
  readonly key: string;
  /** 0-based row of the table. */
  readonly row: number;
  readonly employee: Employee | null;
  readonly kpi: Kpi | null;
  readonly status: PlanStatus | null;
  readonly actionType: ActionType | null;
  readonly start: Day | null;
  readonly due: Day | null;
  readonly checkedOn: Day | null;
  readonly cell: (id: string) => Cell;
  /** Done, and its measure checked on or after its start. */
  readonly closed: boolean;
  /** What its effect is told from; null where nobody took it up, or its person, KPI, type or start is not known. */
  readonly taken: TakenPlan | null;
}

/** The plans of ImprovementPlan as they stand, of a copied row the first; [] before the first refresh. */
export function standingPlans({ definitions, employees }: Pick<Scored, "definitions" | "employees">, existing: readonly TableContent[]): readonly StandingPlan[] {
  const table = existing.find(({ name }) => name.toLowerCase() === "improvementplan");
  if (table === undefined) return [];
  const places = matchColumns(outputColumnsOf("ImprovementPlan", "en-US"), table.headers);
  const at = (row: readonly Cell[], id: string): Cell => row[places.get(id) ?? -1] ?? null;
  const days = (id: string): Float64Array => cleanDates(table.values.map((row) => at(row, id))).values;
  const [starts, dues, checks] = [days("start"), days("due"), days("checkedOn")];
  const find = peopleIndex(employees);
  const kpis = new Map(definitions.kpis.flatMap((kpi) => aliasesOf(kpi).map((name) => [name, kpi] as const)).reverse());
  const text = (cell: Cell): string => (isBlank(cell) ? "" : String(cell));
  const seen = new Set<string>();
  return table.values.flatMap((cells, row): readonly StandingPlan[] => {
    const key = rowKey(["employeeId", "kpi", "periodEnd"].map((id) => at(cells, id)));
    if (key === "" || seen.has(key)) return [];
    seen.add(key);
    const id = at(cells, "employeeId");
    const employee = typeof id === "string" || typeof id === "number" ? employees[find(id)] ?? null : null;
    const kpi = kpis.get(normalText(text(at(cells, "kpi")))) ?? null;
    const status = readChoice("planStatus", text(at(cells, "status")));
    const actionType = readChoice("actionType", text(at(cells, "actionType")));
    const [start, due, checkedOn] = [dayOf(starts[row]), dayOf(dues[row]), dayOf(checks[row])];
    const closed = status === "done" && checkedOn !== null && (start === null || checkedOn >= start);
    const taken = employee === null || kpi === null || status === null || !isTakenUp(status) || actionType === null || start === null ? null : { person: employee.key, kpiKey: kpi.key, actionType, start, due, closed: closed ? checkedOn : null };
    return [{ key, row, employee, kpi, status, actionType, start, due, checkedOn, closed, taken, cell: (id) => at(cells, id) }];
  });
}

const dayOf = (value: number | undefined): Day | null => (value === undefined || Number.isNaN(value) ? null : day(value));

/** The day of a check, a third of the plan's span after the one before: 30, 60 and 90 days of a plan of 90. Source: domain's default checks. */
export const checkDay = (start: Day, due: Day, check: 1 | 2 | 3): Day => day(start + Math.round(((due - start) * check) / 3));
export const checkNumbers = [1, 2, 3] as const;
