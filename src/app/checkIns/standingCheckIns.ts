import { readChoice } from "../../domain/records/choices";
import { locales } from "../../domain/locale";
import type { PaceStatus } from "../../domain/evaluation/evaluation";
import { isTakenUp } from "../../domain/improvement/plan";
import { placeOf, readDate, readNumber } from "../../domain/records/cells";
import type { Issue } from "../../domain/records/issue";
import { normalText, personKey } from "../../domain/records/normalText";
import type { Cell } from "../../domain/records/rawTable";
import type { StandingCheckIn } from "../../domain/tracking/checkIns/planCheckIns";
import type { OpenAction, OpenReply } from "../../domain/tracking/checkIns/talkPoints";
import type { Day } from "../../domain/units";
import { sheetWords } from "../../i18n/sheets";
import { matchColumns } from "../outputs/matchColumns";
import { outputColumnsOf } from "../outputs/outputColumnsOf";
import type { OutputTable } from "../outputs/outputTable";
import { isBlank, rowKey } from "../outputs/rowKey";
import type { TableContent } from "../ports/workbookPort";

/** A row of CheckIns as it stands. `cells` by the ids of its columns. */
export interface CheckInRow extends StandingCheckIn { readonly firstDue: Day | null; readonly nextStep: string; readonly cells: Readonly<Record<string, Cell>> }

/** The rows of CheckIns by `Employee.key`, and a finding for each date that cannot be read; of a copied row the first counts. */
export function standingCheckIns(tables: readonly TableContent[]): { readonly rows: ReadonlyMap<string, readonly CheckInRow[]>; readonly issues: readonly Issue[] } {
  const byPerson = new Map<string, CheckInRow[]>();
  const issues: Issue[] = [];
  for (const { table, row, at, cells } of rowsOf(tables, "CheckIns")) {
    const [id, number, held, due] = [at("employeeId"), readNumber(at("number")), readDate(at("held")), readDate(at("due"))];
    if (isBlank(id) || typeof id === "boolean" || id === null || number.kind !== "value") continue;
    if (held.kind === "bad") issues.push(notADate(table, row, held.found));
    const key = personKey(id);
    const rows = byPerson.get(key) ?? [];
    if (rows.some((one) => one.number === number.value)) continue;
    rows.push({ number: number.value, due: due.kind === "value" ? due.value : null, firstDue: dayOf(at("firstDue")), status: statusOf(at("status")), held: held.kind === "value" ? held.value : null, nextStep: String(at("nextStep") ?? "").trim(), cells });
    byPerson.set(key, rows);
  }
  return { rows: byPerson, issues };
}

function notADate(table: TableContent, row: number, found: string): Issue {
  const position = matchColumns(outputColumnsOf("CheckIns", "en-US"), table.headers).get("held") ?? 0;
  return { kind: "cell-not-a-date", severity: "notice", table: "CheckIns", found, place: placeOf(table, { header: table.headers[position] ?? "", position }, row) };
}

const statuses = ["on-track", "behind", "at-risk"] as const satisfies readonly PaceStatus[];
const statusOf = (cell: Cell): PaceStatus | null => statuses.find((status) => locales.some((locale) => normalText(sheetWords(locale).pace[status]) === normalText(String(cell ?? "")))) ?? null;

/**
 * What people wrote in answer to their feedback and that waits to be talked about, by `Employee.key`. When a reply was
 * written nobody knows: it may be of after the feedback was discussed. So it waits until the person has acknowledged the
 * feedback, or feedback of a later period was discussed with them.
 */
export function openReplies(tables: readonly TableContent[]): ReadonlyMap<string, readonly OpenReply[]> {
  const rows = rowsOf(tables, "Feedback").flatMap(({ at }) => {
    const id = at("employeeId");
    return id === null || typeof id === "boolean" || isBlank(id) ? [] : [{ key: personKey(id), end: dayOf(at("periodEnd")), reply: textOf(at("employeeReply")), discussedOn: at("discussedOn"), acknowledgedOn: at("acknowledgedOn") }];
  });
  const lastDiscussed = new Map<string, number>();
  for (const { key, end, discussedOn } of rows) if (end !== null && !isBlank(discussedOn)) lastDiscussed.set(key, Math.max(end, lastDiscussed.get(key) ?? end));
  const replies = new Map<string, OpenReply[]>();
  for (const { key, end, reply, discussedOn, acknowledgedOn } of rows) {
    const laterDiscussed = end !== null && (lastDiscussed.get(key) ?? end) > end;
    if (reply === "" || !isBlank(acknowledgedOn) || laterDiscussed) continue;
    replies.set(key, [...(replies.get(key) ?? []), { text: reply, discussed: dayOf(discussedOn) }]);
  }
  return replies;
}

/**
 * Actions neither done nor dropped, by `Employee.key`: those in the sheet, and those about to be written to it. What nobody
 * took up and is proposed no longer, as the proposals of an earlier period, is left out.
 */
export function openActions(tables: readonly TableContent[], planned: Pick<OutputTable, "rows">): ReadonlyMap<string, readonly OpenAction[]> {
  const seen = new Set<string>();
  const actions = new Map<string, OpenAction[]>();
  const keyOf = (at: (id: string) => unknown): string => rowKey([at("employeeId"), at("kpi"), at("periodEnd")]);
  const proposed = new Set(planned.rows.map(({ cells }) => keyOf((id) => cells[id])));
  const note = (at: (id: string) => unknown): void => {
    const [id, key] = [at("employeeId"), keyOf(at)];
    if ((typeof id !== "string" && typeof id !== "number") || seen.has(key)) return;
    seen.add(key);
    const status = readChoice("planStatus", textOf(at("status")));
    const agreed = status !== null && isTakenUp(status);
    if (status === "done" || status === "dropped" || (!agreed && !proposed.has(key))) return;
    const due = at("due");
    actions.set(personKey(id), [...(actions.get(personKey(id)) ?? []), { kpi: textOf(at("kpi")), action: textOf(at("action")), due: dayOf(due), agreed }]);
  };
  for (const { at } of rowsOf(tables, "ImprovementPlan")) note(at);
  for (const { cells } of planned.rows) note((id) => cells[id]);
  return actions;
}

const textOf = (cell: unknown): string => (typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "");
function dayOf(cell: unknown): Day | null {
  const read = readDate(typeof cell === "string" || typeof cell === "number" ? cell : null);
  return read.kind === "value" ? read.value : null;
}

interface StandingRow { readonly table: TableContent; readonly row: number; readonly at: (id: string) => Cell; readonly cells: Readonly<Record<string, Cell>> }

function rowsOf(tables: readonly TableContent[], name: "CheckIns" | "Feedback" | "ImprovementPlan"): readonly StandingRow[] {
  const table = tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (table === undefined) return [];
  const places = matchColumns(outputColumnsOf(name, "en-US"), table.headers);
  return table.values.map((values, row) => {
    const cells = Object.fromEntries([...places].map(([id, position]) => [id, values[position] ?? null]));
    return { table, row, cells, at: (id) => cells[id] ?? null };
  });
}
