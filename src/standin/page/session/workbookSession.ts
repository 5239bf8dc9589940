import type { ModelChange, Rect, SheetModel, WorkbookModel } from "../../model/workbookModel";
import type { Host } from "../../host";
import { lastColumn, type CellPlace } from "../editing/address";
import { copyBlock, type CopiedBlock } from "../editing/copyBlock";
import { findPlace } from "../editing/findPlace";
import { rectOf, sameRect, selectionOf, type Selection } from "../editing/selection";
import { sourceText } from "../editing/sourceText";
import { enterCell, preparePaste } from "./enterCells";
import { noticeOf, type Notice } from "./notice";

/** A cell being written in; `mode` "enter" replaces (arrows leave the cell), "edit" changes what is there. */
export interface Draft { readonly place: CellPlace; readonly text: string; readonly mode: "enter" | "edit" }

const undoLimit = 50;

/**
 * One open workbook as a person sees and edits it: selection, the cell being written in, undo. The model holds the
 * cells; this holds what the window needs besides, and tells its listeners (at most once a frame) when to draw again.
 */
export class WorkbookSession {
  /** Grows with every change; what is drawn depends on it. */
  version = 0;
  /** Grows when cells changed in any way. */
  contentVersion = 0;
  /** Grows when sizes, hidden rows, or sheets changed. */
  layoutVersion = 0;
  draft: Draft | null = null;
  notice: Notice | null = null;
  /** Whether there is anything a person would miss. */
  changedSinceDownload = false;
  private selected: Selection;
  private shownSheet: SheetModel;
  private copied: CopiedBlock | null = null;
  private readonly undos: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();
  private acting = false;
  private frame: number | null = null;
  private readonly stopListening: () => void;

  constructor(readonly model: WorkbookModel, readonly host: Host) {
    this.selected = selectionOf(model.selection);
    this.shownSheet = model.activeSheet;
    this.stopListening = model.onChange((change) => this.onModelChange(change));
  }

  dispose(): void {
    this.stopListening();
    if (this.frame !== null) cancelAnimationFrame(this.frame);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getVersion = (): number => this.version;

  get sheet(): SheetModel {
    return this.model.activeSheet;
  }

  get selection(): Selection {
    return this.selected;
  }

  get active(): CellPlace {
    return this.selected.anchor;
  }

  get canUndo(): boolean {
    return this.undos.length > 0;
  }

  /** One request of the add-in; its selections and writes are shown after it. */
  async handle(request: string): Promise<string> {
    const reply = await this.host.handle(request);
    this.followModel();
    this.redrawSoon();
    return reply;
  }

  select(selection: Selection): void {
    this.selected = selection;
    this.model.select(this.sheet, rectOf(selection));
    this.redraw();
  }

  activate(sheet: SheetModel): void {
    if (!this.commit()) return;
    this.model.activate(sheet);
    this.followModel();
    this.redraw();
  }

  /** Goes where the name box says: an address, a table or a defined name. False when there is no such place. */
  goTo(text: string): boolean {
    if (!this.commit()) return true;
    const place = findPlace(this.model, text);
    if (place === null) return false;
    this.model.select(place.sheet, place.area);
    this.followModel();
    this.redraw();
    return true;
  }

  /** Begins writing in the active cell; refused, as in Excel, on a locked cell. */
  beginEdit(mode: Draft["mode"], text?: string): boolean {
    const { row, column } = this.active;
    if (this.sheet.protection !== null && this.sheet.style(row, column).unlocked !== true) {
      this.notify({ kind: "protected" });
      return false;
    }
    this.draft = { place: this.active, text: text ?? sourceText(this.sheet, row, column), mode };
    this.model.editing = true;
    this.redraw();
    return true;
  }

  changeDraft(text: string): void {
    if (this.draft === null) return;
    this.draft = { ...this.draft, text };
    this.redraw();
  }

  cancelEdit(): void {
    this.draft = null;
    this.model.editing = false;
    this.redraw();
  }

  /** Enters the draft. False when it was refused: the draft stays, so that nothing typed is lost. */
  commit(): boolean {
    const { draft } = this;
    if (draft === null) return true;
    const { row, column } = draft.place;
    this.model.editing = false;
    if (draft.text === sourceText(this.sheet, row, column)) {
      this.cancelEdit();
      return true;
    }
    const done = this.act(() => enterCell(this.model, this.sheet, row, column, draft.text));
    if (done) this.draft = null;
    else this.model.editing = true;
    this.redraw();
    return done;
  }

  /** Puts one value into the active cell, from the drop-down. */
  choose(text: string): boolean {
    this.draft = null;
    this.model.editing = false;
    const { row, column } = this.active;
    return this.act(() => enterCell(this.model, this.sheet, row, column, text));
  }

  clearSelection(): boolean {
    return this.act(() => this.sheet.clear(this.boundedSelection(), "Contents"));
  }

  copy(): string | null {
    this.copied = copyBlock(this.sheet, rectOf(this.selected));
    if (this.copied === null) this.notify({ kind: "too-large" });
    return this.copied?.text ?? null;
  }

  cut(): string | null {
    const text = this.copy();
    if (text !== null) this.clearSelection();
    return text;
  }

  /** Pastes clipboard text at the selection's first cell; what was copied here comes with formulas and formats. */
  paste(text: string): boolean {
    const { row, column } = rectOf(this.selected);
    const paste = preparePaste(this.model, this.sheet, row, column, text, this.copied);
    if (paste === null) return false;
    if (paste === "too-large") {
      this.notify({ kind: "too-large" });
      return false;
    }
    return this.act(() => {
      paste.run();
      this.selected = selectionOf(paste.area);
      this.model.select(this.sheet, paste.area);
    });
  }

  insertRows(): boolean {
    const { row, rows } = rectOf(this.selected);
    return this.act(() => this.sheet.insertCells({ row, column: 0, rows, columns: lastColumn + 1 }, "Down"));
  }

  deleteRows(): boolean {
    const { row, rows } = rectOf(this.selected);
    return this.act(() => this.sheet.deleteCells({ row, column: 0, rows, columns: lastColumn + 1 }, "Up"));
  }

  undo(): void {
    const putBack = this.undos.pop();
    if (putBack === undefined) return;
    this.acting = true;
    try {
      putBack();
    } finally {
      this.acting = false;
    }
    this.followModel();
    this.layoutVersion += 1;
    this.contentVersion += 1;
    this.redraw();
  }

  /**
   * Does something a person asked for, so that it can be undone. What the model refuses is put back whole and shown;
   * false then.
   */
  act(action: () => void): boolean {
    const putBack = this.model.snapshot();
    this.acting = true;
    try {
      action();
      this.undos.push(putBack);
      if (this.undos.length > undoLimit) this.undos.shift();
      return true;
    } catch (error) {
      putBack();
      this.notify(noticeOf(error));
      return false;
    } finally {
      this.acting = false;
      this.contentVersion += 1;
      this.layoutVersion += 1;
      this.redraw();
    }
  }

  notify(notice: Notice): void {
    this.notice = notice;
    this.redraw();
  }

  dismissNotice(): void {
    this.notice = null;
    this.redraw();
  }

  /** Whole rows and columns are taken as far as the sheet is used. */
  private boundedSelection(): Rect {
    const area = rectOf(this.selected);
    const used = this.sheet.usedRect(false);
    if (used === null || area.rows * area.columns < 100_000) return area;
    const rows = Math.max(1, Math.min(area.rows, used.row + used.rows - area.row));
    const columns = Math.max(1, Math.min(area.columns, used.column + used.columns - area.column));
    return { ...area, rows, columns };
  }

  /** Takes over a selection or sheet that the add-in chose. */
  private followModel(): void {
    const moved = this.shownSheet !== this.model.activeSheet;
    if (!moved && sameRect(rectOf(this.selected), this.model.selection)) return;
    if (moved) this.layoutVersion += 1;
    this.shownSheet = this.model.activeSheet;
    this.selected = selectionOf(this.model.selection);
  }

  markDownloaded(): void {
    this.changedSinceDownload = false;
  }

  private onModelChange(change: ModelChange): void {
    this.changedSinceDownload = true;
    this.contentVersion += 1;
    // The add-in's writes cannot be told from a person's once mixed: an undo would take both back.
    if (!this.acting) this.undos.length = 0;
    if (change.kind !== "cells") this.layoutVersion += 1;
    this.redrawSoon();
  }

  private redrawSoon(): void {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.followModel();
      this.redraw();
    });
  }

  private redraw(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}
