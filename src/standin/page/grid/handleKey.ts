import type { KeyboardEvent } from "react";
import { lastColumn, lastRow } from "../editing/address";
import { selectCell, step } from "../editing/selection";
import type { WorkbookSession } from "../session/workbookSession";
import { moveFor, terrainOf } from "./keys";

export interface KeyContext {
  readonly session: WorkbookSession;
  readonly pageRows: number;
  readonly pageColumns: number;
  /** Alt+Down: the choices of a cell, or the filter of a table header. */
  readonly onOpenBelow: () => void;
  readonly onMenu: () => void;
  readonly onLeave: (backwards: boolean) => void;
}

type Key = KeyboardEvent<HTMLTextAreaElement>;

/** What a key does in the cells, as in Excel. False when the key is not ours and the browser may have it. */
export function handleKey(event: Key, context: KeyContext): boolean {
  const { session } = context;
  if (event.key === "Enter" && event.altKey && session.draft !== null) {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const { text } = session.draft;
    session.changeDraft(`${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`);
    return true;
  }
  if (event.key === "Enter" || event.key === "Tab") {
    const by = event.shiftKey ? -1 : 1;
    if (session.commit()) moveBy(session, event.key === "Enter" ? by : 0, event.key === "Tab" ? by : 0);
    return true;
  }
  return session.draft === null ? whileReady(event, context) : whileWriting(event, session);
}

function moveBy(session: WorkbookSession, rows: number, columns: number): void {
  const to = step(session.active, rows, columns, terrainOf(session.sheet));
  session.select(selectCell(to.row, to.column));
}

function whileWriting(event: Key, session: WorkbookSession): boolean {
  if (event.key === "Escape") {
    session.cancelEdit();
    return true;
  }
  if (session.draft?.mode === "edit" || event.ctrlKey || event.metaKey || !event.key.startsWith("Arrow")) return false;
  const to = moveFor(event, session.active, terrainOf(session.sheet), 1, 1);
  if (to !== null && session.commit()) session.select(selectCell(to.row, to.column));
  return true;
}

function whileReady(event: Key, context: KeyContext): boolean {
  const { session } = context;
  if (event.ctrlKey || event.metaKey) {
    const command = withControl(event.key, session);
    if (command !== null) {
      command();
      return true;
    }
  }
  switch (event.key) {
    case "F2":
      session.beginEdit("edit");
      return true;
    case "F6":
      context.onLeave(event.shiftKey);
      return true;
    case "Delete":
    case "Backspace":
      session.clearSelection();
      return true;
    case "ContextMenu":
      context.onMenu();
      return true;
    case "F10":
      if (event.shiftKey) context.onMenu();
      return event.shiftKey;
    default:
      break;
  }
  if (event.altKey && event.key === "ArrowDown") {
    context.onOpenBelow();
    return true;
  }
  const { anchor, focus } = session.selection;
  const to = moveFor(event, event.shiftKey ? focus : anchor, terrainOf(session.sheet), context.pageRows, context.pageColumns);
  if (to === null) return false;
  session.select(event.shiftKey ? { anchor, focus: to } : selectCell(to.row, to.column));
  return true;
}

function withControl(key: string, session: WorkbookSession): (() => void) | null {
  switch (key) {
    case "z":
    case "Z":
      return () => session.undo();
    case "a":
    case "A":
      return () => session.select({ anchor: { row: 0, column: 0 }, focus: { row: lastRow, column: lastColumn } });
    case "PageDown":
      return () => toNeighbour(session, 1);
    case "PageUp":
      return () => toNeighbour(session, -1);
    default:
      return null;
  }
}

function toNeighbour(session: WorkbookSession, by: number): void {
  const shown = session.model.sheets.filter(({ visibility }) => visibility === "Visible");
  const next = shown[shown.indexOf(session.sheet) + by];
  if (next !== undefined) session.activate(next);
}
