import type { KpiResult } from "../../evaluation/evaluation";
import type { RowsBehind } from "../../evaluation/rowsBehind";
import { placeOf } from "../../records/cells";
import { matchHeaders } from "../../records/matchHeaders";
import type { CellPlace } from "../../records/rawTable";
import { day, type Day } from "../../units";
import { customerDetail } from "./customerDetail";
import type { Detail } from "./detail";

/**
 * What the rows behind one KPI tell beside its figure, for one side: of tasks the earliest or the latest, of sales the
 * largest customer gained or lost, of customers' answers their mean and one comment. Nothing where figures were given ready.
 */
export function rowDetails(rows: RowsBehind, { kpi, target, period }: Pick<KpiResult, "kpi" | "target" | "period">, side: "strength" | "change", asOf: Day): readonly Detail[] {
  if (rows.given !== null) return [];
  switch (rows.source.table.name.toLowerCase()) {
    case "projects":
      return projectDetail(rows, side, asOf);
    case "sales":
      return kpi.aggregate === "sum" && kpi.where.length === 0 ? customerDetail(rows, period, side) : [];
    case "customerfeedback":
      return kpi.aggregate === "average" ? commentDetail(rows, kpi.direction === "higher-is-better" ? target.target : null, side) : [];
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

/** Fewer answers than this are no average to speak of. */
const fewestAnswers = 3;
/** A comment counts as a complaint from this share under the mean on: 4 of 5 where the mean is 4.33 is none. */
const wellBelow = 0.1;

/** @param target what the mean is to reach; null = not to be compared. */
function commentDetail(rows: RowsBehind, target: number | null, side: "strength" | "change"): readonly Detail[] {
  const { source, columns } = rows;
  const comment = matchHeaders("CustomerFeedback", source.table.columns).found.get("comment");
  const [position] = columns.numerator;
  if (position === undefined || rows.counted.length === 0) return [];
  const scores = source.numbers(position);
  const values = rows.counted.map((row) => scores[row] ?? NaN);
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const mean: readonly Detail[] = values.length < fewestAnswers ? [] : [{ kind: "feedback-average", average, count: values.length }];
  if (comment === undefined) return mean;
  const days = source.days(columns.date);
  // Typical and not extreme: the newest of those on the side that is spoken of. One near the mean, or at the target, is no complaint; one below it no praise.
  const spoken = rows.counted.filter((row) => {
    const score = scores[row] ?? NaN;
    if (textAt(rows, comment, row) === "") return false;
    return side === "strength" ? score >= average && score >= (target ?? -Infinity) : score <= average * (1 - wellBelow) && score < (target ?? Infinity);
  });
  const [typical] = [...spoken].sort((a, b) => (days[b] ?? 0) - (days[a] ?? 0) || b - a);
  if (typical === undefined) return mean;
  return [...mean, { kind: side === "strength" ? "comment-high" : "comment-low", comment: textAt(rows, comment, typical), score: scores[typical] ?? 0, day: day(days[typical] ?? 0), place: cellPlace(rows, comment, typical) }];
}
