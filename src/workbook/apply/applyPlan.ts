import type { OnProgress, Refusal, WritePlan } from "../../app/ports/workbookPort";
import type { Connection, Session } from "../connection/connection";
import { Refused, refusalOrThrow } from "../connection/refused";
import { journalSheet, type DeletionMark, type Journal } from "../journal/journal";
import { findManifest, removeJournal, writeJournal } from "../journal/keepJournal";
import { putBack } from "../journal/putBack";
import type { ColumnPlace } from "../looks/applyLook";
import { surveyWorkbook, type WideSurvey } from "../reading/survey";
import { checkPlan } from "./checkPlan";
import { createForm, updateForm, verifyForms } from "./writeForms";
import { recordForms } from "./recordForms";
import { areaOfCreated, createTable, formulasOfCreated } from "./createTable";
import { layoutUpdate } from "./layoutUpdate";
import { recordUpdates, type PlannedUpdate } from "./recordUpdates";
import { smallStep, stopIfCancelled, takeSteps } from "./step";
import { updateTable } from "./updateTable";
import { verifyWrite } from "./verifyWrite";

export interface ApplyOptions { readonly startedOn: string; readonly onProgress?: OnProgress; readonly signal?: AbortSignal }

/** Carries out a plan wholly or not at all: checks, keeps a journal, writes, looks again; what fails is put back at once. */
export async function applyPlan(connection: Connection, plan: WritePlan, options: ApplyOptions): Promise<null> {
  const { forms = [] } = plan;
  if (plan.tables.length === 0 && forms.length === 0) return null;
  const { wide, updates, journal } = await connection.open((session) => prepare(session, plan, options));
  let finished = false;
  try {
    await connection.open(async (session) => {
      await takeSteps(session, [events(false), ...writeJournal(journal)], options.signal ? { signal: options.signal } : {});
      const place = columnPlaces(plan, wide);
      const steps = [
        // Once a run: called again and again it makes the window flicker (office-js #545).
        smallStep("", (context) => context.application.suspendScreenUpdatingUntilNextSync()),
        ...plan.tables.flatMap((write) => (write.kind === "create" ? createTable(write, place) : [])),
        ...updates.flatMap(({ plan: update, layout }, index) => {
          const record = journal.updated[index];
          return record ? updateTable(update, layout, record, index, place) : [];
        }),
        ...plan.tables.flatMap((write) => (write.kind === "create" ? formulasOfCreated(write) : [])),
        ...forms.flatMap((form) => (form.kind === "create" ? createForm(form) : updateForm(form))),
      ];
      await takeSteps(session, steps, options);
      stopIfCancelled(options.signal);
      await verifyWrite(session, plan);
      await verifyForms(session, forms);
      options.onProgress?.({ step: "check", share: 1 });
      finished = true;
      await takeSteps(session, [removeJournal(), events(wide.eventsOn)]);
    });
    return null;
  } catch (error) {
    throw await afterFailure(connection, error, journal, wide.eventsOn, finished);
  }
}

/** Everything that can refuse the plan, before anything is changed. */
async function prepare(session: Session, plan: WritePlan, { startedOn, signal }: ApplyOptions): Promise<{ readonly wide: WideSurvey; readonly updates: readonly PlannedUpdate[]; readonly journal: Journal }> {
  const wide = await surveyWorkbook(session, null);
  stopIfCancelled(signal);
  const refusal = checkPlan(plan, wide);
  if (refusal) throw new Refused(refusal);
  await clearTheWayForJournal(session, plan, wide);
  const updates = plan.tables.flatMap((write): readonly PlannedUpdate[] => {
    const located = write.kind === "update" && wide.located.find(({ survey }) => survey.name.toLowerCase() === write.table.toLowerCase());
    return located ? [{ plan: write, layout: layoutUpdate(write), located }] : [];
  });
  const updated = await recordUpdates(session, updates, wide.located);
  const created = plan.tables.flatMap((write) => (write.kind === "create" ? [{ table: write.table, sheet: write.sheet, headers: write.columns.map(({ header }) => header) }] : []));
  const { forms = [] } = plan;
  // A form that is made is known by its mark, as a table's sheet is by its headers.
  const madeForms = forms.flatMap((form) => (form.kind === "create" ? [{ table: form.sheet, sheet: form.sheet, headers: [form.mark] }] : []));
  const recorded = await recordForms(session, forms.filter((form) => form.kind === "update"));
  stopIfCancelled(signal);
  return { wide, updates, journal: { startedOn, created: [...created, ...madeForms], updated, forms: recorded } };
}

/** A write that was never finished has to be put back first: two journals could not both be right. */
async function clearTheWayForJournal(session: Session, plan: WritePlan, { journal }: WideSurvey): Promise<void> {
  if (journal === "none") return;
  if (journal === "not-ours") throw new Refused({ kind: "sheet-name-taken", sheet: journalSheet, table: plan.tables[0]?.table ?? plan.forms?.[0]?.sheet ?? "" });
  const { manifest } = await findManifest(session);
  if (manifest) throw new Refused({ kind: "host-error", code: "UnfinishedWrite", message: manifest.startedOn, putBack: false });
  await takeSteps(session, [removeJournal()]);
}

/** Own writes need not wake listeners (office-js pitfall: they fire events as a person's do). */
const events = (on: boolean) => smallStep("", (context) => { context.runtime.enableEvents = on; });

async function afterFailure(connection: Connection, error: unknown, journal: Journal, eventsOn: boolean, finished: boolean): Promise<unknown> {
  // Excel that does not answer cannot put anything back either: the journal stays and is found at the next start.
  if (error instanceof Refused && error.refusal.kind === "not-responding") return error;
  try {
    await connection.open(async (session) => {
      const { manifest, sheetFound } = await findManifest(session);
      const changed = manifest !== null || finished;
      if (changed) await putBack(session, journal, manifest ? await currentMarks(session, journal) : deletedMarks(journal));
      else if (sheetFound) await takeSteps(session, [removeJournal()]);
      await takeSteps(session, [events(eventsOn)]);
    });
  } catch (failure) {
    const refusal = refusalOrThrow(failure);
    return new Refused({ kind: "host-error", code: "NotPutBack", message: refusal.kind === "host-error" ? `${refusal.code}: ${refusal.message}` : refusal.kind, putBack: false });
  }
  return new Refused(putBackRefusal(refusalOrThrow(error)));
}

/** Marks of a write that was done but for its journal, whose sheet may be gone already. */
const deletedMarks = (journal: Journal): readonly DeletionMark[] => journal.updated.map(({ deleted }) => (deleted.length > 0 ? "deleting" : ""));

const putBackRefusal = (refusal: Refusal): Refusal => (refusal.kind === "host-error" ? { ...refusal, putBack: true } : refusal);

async function currentMarks({ context, send }: Session, journal: Journal): Promise<readonly DeletionMark[]> {
  const rows = Math.max(1, journal.updated.length);
  const cells = await send(() => context.workbook.worksheets.getItem(journalSheet).getRangeByIndexes(0, 1, rows, 1).load("values"));
  return (cells.values as readonly (readonly unknown[])[]).map(([mark]) => (mark === "deleting" || mark === "rows-back" ? mark : ""));
}

/** Data cells of a column of a table, made by this plan or standing already. */
function columnPlaces(plan: WritePlan, { survey, located }: WideSurvey): ColumnPlace {
  return (table, header) => {
    const made = plan.tables.find((write) => write.kind === "create" && write.table === table);
    if (made?.kind === "create") {
      const column = made.columns.findIndex((look) => look.header === header);
      const area = areaOfCreated(made);
      return column < 0 ? null : { ...area, row: 1, rows: area.rows - 1, column, columns: 1 };
    }
    const found = survey.tables.find(({ name }) => name === table);
    const column = found?.headers.indexOf(header) ?? -1;
    if (!found || column < 0) return null;
    const rows = located.find((one) => one.survey === found)?.physicalRows ?? 1;
    return { sheet: found.sheet, row: found.firstRow - 1, column: found.firstColumn - 1 + column, rows, columns: 1 };
  };
}
