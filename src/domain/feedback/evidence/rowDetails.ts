import type { RowsBehind } from "../../evaluation/rowsBehind";
import { placeOf } from "../../records/cells";
import { matchHeaders } from "../../records/matchHeaders";
import type { CellPlace } from "../../records/rawTable";
import { day, type Day } from "../../units";
import type { Kpi } from "../../records/definitions";
import type { Detail } from "./detail";

/**
 * What the rows behind one KPI tell beside its figure, for one side: of tasks the earliest or the latest, of sales the
 * largest customer gained or lost, of customers' answers their mean and one comment. Nothing where figures were given ready.
 */
export function rowDetails(rows: RowsBehind, kpi: Kpi, side: "strength" | "change", asOf: Day): readonly Detail[] {
  if (rows.given !== null) return [];
  switch (rows.source.table.name.toLowerCase()) {
    case "projects":
      return projectDetail(rows, side, asOf);
    case "sales":
      return kpi.aggregate === "sum" && kpi.where.length === 0 ? customerDetail(rows, side) : [];
    case "customerfeedback":
      return kpi.aggregate === "average" ? commentDetail(rows, side) : [];
    default:
      return [];
  }
}

const cellPlace = ({ source: { table } }: RowsBehind, position: number, row: number): CellPlace => placeOf(table, table.columns[position] ?? { header: "", position }, row);
const textAt = ({ source }: RowsBehind, position: number, row: number): string => String(source.cells(position)[row] ?? "").trim();

function projectDetail(rows: RowsBehind, side: "strength" | "change", asOf: Day): readonly Detail[] {
  const { source } = rows;
  const { found } = matchHeaders("Projects", source.table.columns);
  const [project, task, due, ended] = [found.get("project"), found.get("task"), found.get("plannedEnd"), found.get("actualEnd")];
  if (project === undefined || due === undefined || ended === undefined) return [];
  const [dues, ends] = [source.days(due), source.days(ended, true)];
  let best: { readonly row: number; readonly late: number } | null = null;
  for (const row of rows.credited) {
    const [end, planned] = [ends[row] ?? NaN, dues[row] ?? NaN];
    const late = (Number.isNaN(end) || end > asOf ? (side === "change" && planned < asOf ? asOf : NaN) : end) - planned;
    if (Number.isNaN(late) || (side === "change" ? late <= 0 : late >= 0)) continue;
    if (best === null || Math.abs(late) > Math.abs(best.late)) best = { row, late };
  }
  if (best === null) return [];
  const { row, late } = best;
  const name = [textAt(rows, project, row), task === undefined ? "" : textAt(rows, task, row)].filter((part) => part !== "").join(" · ");
  return [{ kind: side === "change" ? "project-latest" : "project-earliest", project: name, days: Math.abs(late), due: day(dues[row] ?? 0), place: cellPlace(rows, project, row) }];
}

interface Bought { readonly now: number; readonly before: number; readonly row: number }

function customerDetail(rows: RowsBehind, side: "strength" | "change"): readonly Detail[] {
  const { source, columns, window } = rows;
  const customer = matchHeaders("Sales", source.table.columns).found.get("customer");
  const [amount] = columns.numerator;
  const [first] = rows.credited;
  if (customer === undefined || amount === undefined || columns.numerator.length !== 1 || first === undefined) return [];
  const days = source.days(columns.date);
  const amounts = source.numbers(amount);
  const length = window.end - window.start + 1;
  const person = source.people(columns.employee)[first] ?? -1;
  const bought = new Map<string, Bought>();
  let earliest = Infinity;
  for (const row of source.rowsOf(columns.employee, person)) {
    const on = days[row] ?? NaN;
    const name = textAt(rows, customer, row);
    if (on < earliest) earliest = on;
    if (name === "" || !(on >= window.start - length && on <= window.end)) continue;
    const had = bought.get(name) ?? { now: 0, before: 0, row };
    const value = amounts[row] ?? NaN;
    const add = Number.isNaN(value) ? 0 : value;
    bought.set(name, on >= window.start ? { now: had.now + add, before: had.before, row: had.now === 0 ? row : had.row } : { ...had, before: had.before + add });
  }
  // Without the days before, every customer would be a new one.
  if (!(earliest < window.start)) return [];
  const count = [...bought.values()].filter(({ now }) => now > 0).length;
  const moved = [...bought].filter(([, { now, before }]) => (side === "strength" ? now > 0 && before === 0 : now === 0 && before > 0)).sort(([a, one], [b, other]) => other.now + other.before - one.now - one.before || (a < b ? -1 : 1));
  const [top] = moved;
  return top === undefined ? [] : [{ kind: side === "strength" ? "customer-gained" : "customer-lost", customer: top[0], amount: top[1].now + top[1].before, count, place: cellPlace(rows, customer, top[1].row) }];
}

/** Fewer answers than this are no average to speak of. */
const fewestAnswers = 3;

function commentDetail(rows: RowsBehind, side: "strength" | "change"): readonly Detail[] {
  const { source, columns } = rows;
  const comment = matchHeaders("CustomerFeedback", source.table.columns).found.get("comment");
  const [position] = columns.numerator;
  const [first] = rows.counted;
  if (position === undefined || first === undefined) return [];
  const scores = source.numbers(position);
  const values = rows.counted.map((row) => scores[row] ?? NaN);
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean: readonly Detail[] = values.length < fewestAnswers ? [] : [{ kind: "feedback-average", average, count: values.length, place: cellPlace(rows, position, first) }];
  if (comment === undefined) return mean;
  const days = source.days(columns.date);
  // Typical and not extreme: the newest of those on the side that is spoken of; a comment above the mean is no complaint.
  const spoken = rows.counted.filter((row) => textAt(rows, comment, row) !== "" && (side === "strength" ? (scores[row] ?? 0) >= average : (scores[row] ?? 0) < average));
  const [typical] = [...spoken].sort((a, b) => (days[b] ?? 0) - (days[a] ?? 0) || b - a);
  if (typical === undefined) return mean;
  return [...mean, { kind: side === "strength" ? "comment-high" : "comment-low", comment: textAt(rows, comment, typical), score: scores[typical] ?? 0, day: day(days[typical] ?? 0), place: cellPlace(rows, comment, typical) }];
}
