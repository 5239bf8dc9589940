import { hashOf } from "../dataSnapshot";
import type { HistoryRow } from "./historyRow";

/**
 * 53 bits of what a closing's rows hold, as letters and digits, whatever order they are sorted in. It shows that a cell
 * was changed afterwards; it is no seal against somebody who means to.
 */
export const checksumOf = (rows: readonly HistoryRow[]): string => hashOf(rows.map(textOf).sort());

/** Every part with its kind, so that the number 1 and the text "1" differ. */
const textOf = (row: HistoryRow): string =>
  JSON.stringify([
    row.closing, row.employeeId, row.name, row.team, row.manager, row.role, row.kpi, row.unit, row.direction, row.periodStart, row.periodEnd, row.kpiStart, row.kpiEnd, row.actual, row.baseline,
    row.target, row.weight, row.attainment, row.score, row.contribution, row.judgement, row.judgementShare, row.total, row.band, row.agreedRating, row.curve, row.closedOn,
  ]);
