import { roundTwoDigits } from "../../domain/goals/suggestion/roundTwoDigits";
import type { Suggestion } from "../../domain/goals/suggestion/suggestion";
import type { TargetSlot } from "../../domain/goals/suggestion/targetSlots";
import { isBlankCell } from "../../domain/records/cells";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { Cell } from "../../domain/records/rawTable";
import { formats } from "../outputs/outputColumns";
import type { Block, CellWrite, ColumnLook, TableContent, UpdateTable } from "../ports/workbookPort";

/** What became of the suggestions: rows added, numbers brought up to date, already there, accepted and so left alone, otherwise left, and without a number to write. */
export interface ProposalCounts {
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  readonly accepted: number;
  readonly left: number;
  readonly unread: number;
}

export interface Proposals {
  /** null = Targets says all of it already. */
  readonly write: UpdateTable | null;
  readonly counts: ProposalCounts;
  /** The suggestions as they stand once this is written. */
  readonly after: readonly Suggestion[];
}

/**
 * Turns suggestions into rows of Targets. A new row has the weight, baseline and phasing of the target in force, its
 * stretch in the same proportion to the target and rounded as that is, and no day of acceptance; a row nobody has accepted gets the number, unless its cell holds a formula; whatever was accepted stays.
 * @param shown what the sheet suggests. @param targets the table as it stands, whole.
 */
export function planProposals(suggestions: readonly Suggestion[], shown: (one: Suggestion) => Cell | undefined, targets: TableContent): Proposals {
  const { found } = matchHeaders("Targets", targets.headers);
  const targetAt = found.get("target") ?? -1;
  const counts = { added: 0, updated: 0, same: 0, accepted: 0, left: 0, unread: 0 };
  const blocks: Block[] = [];
  const rows: (readonly CellWrite[])[] = [];
  const after = suggestions.map((one): Suggestion => {
    const { standing } = one;
    if (standing.kind === "accepted" || standing.kind === "taken") {
      counts[standing.kind === "accepted" ? "accepted" : "left"]++;
      return one;
    }
    const value = shown(one);
    // Without a baseline nobody can be scored against nothing.
    if (typeof value !== "number" || !Number.isFinite(value) || (value <= 0 && one.current.baseline === null)) {
      counts.unread++;
      return one;
    }
    if (standing.kind === "none") {
      counts.added++;
      rows.push(newRow(one, value, targets, found));
      const slot: TargetSlot = { row: targets.rowCount + rows.length - 1, owner: { kind: "person", key: one.employee.key, name: one.employee.name }, kpiKey: one.kpi.key, period: one.period, accepted: false, target: value };
      return { ...one, standing: { kind: "open", slot } };
    }
    const { slot } = standing;
    if (isFormula(targets, slot.row, targetAt)) counts.left++;
    else if (slot.target === value) counts.same++;
    else {
      counts.updated++;
      blocks.push({ firstRow: slot.row, firstColumn: targetAt, cells: [[value]] });
      return { ...one, standing: { kind: "open", slot: { ...slot, target: value } } };
    }
    return one;
  });
  if (rows.length > 0) blocks.push({ firstRow: targets.rowCount, firstColumn: 0, cells: rows });
  const { name, sheet, headers, firstRow, firstColumn, rowCount } = targets;
  const write: UpdateTable | null = blocks.length === 0 ? null : { kind: "update", table: name, expected: { name, sheet, headers, firstRow, firstColumn, rowCount }, deleteRows: [], addColumns: [], addRows: rows.length, blocks, looks: rows.length === 0 ? [] : dayLooks(headers, found) };
  return { write, counts, after };
}

function newRow({ employee, kpi, period, current }: Suggestion, target: number, { headers, values }: TableContent, found: ReadonlyMap<string, number>): readonly CellWrite[] {
  const cells = new Map<string, CellWrite>([["employee", employee.id], ["kpi", kpi.id], ["periodStart", period.start], ["periodEnd", period.end], ["target", target]]);
  // Weights that are blank all count alike, and so do those of the next period.
  if (!isBlankCell(values[current.row]?.[found.get("weight") ?? -1])) cells.set("weight", current.weight);
  const { baseline } = current;
  const better = baseline !== null && (kpi.direction === "higher-is-better" ? target > baseline : target < baseline);
  if (better) cells.set("baseline", baseline);
  if (current.phasing !== null) cells.set("phasing", current.phasing);
  // Of a target made of several the stretch stands beside the number of its own row.
  const { target: own, stretch } = current;
  const before = values[current.row]?.[found.get("target") ?? -1];
  const base = typeof before === "number" ? before : own;
  if (stretch !== null && base > 0) cells.set("stretch", roundTwoDigits((stretch / base) * target));
  const at = new Map([...found].map(([key, position]) => [position, cells.get(key) ?? null]));
  return headers.map((_, position) => at.get(position) ?? null);
}

const isFormula = ({ values, formulas }: TableContent, row: number, at: number): boolean => {
  const formula = formulas[row]?.[at];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[at];
};

/** Days in the new rows show as days; everything else looks as the table has it. */
const dayLooks = (headers: readonly string[], found: ReadonlyMap<string, number>): readonly ColumnLook[] =>
  ["periodStart", "periodEnd", "acceptedOn"].flatMap((key) => {
    const header = headers[found.get(key) ?? -1];
    return header === undefined ? [] : [{ header, width: 12, numberFormat: formats.date }];
  });
