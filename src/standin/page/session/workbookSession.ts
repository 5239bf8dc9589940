import { ModelError, type ModelChange, type Rect, type SheetModel, type WorkbookModel } from "../../model/workbookModel";
import type { Host } from "../../host";
import { lastColumn, lastRow, parseAddress, type CellPlace } from "../editing/address";
import { validationAt } from "../editing/choices";
import { copyBlock, entryOf, type CopiedBlock } from "../editing/copyBlock";
import { growTable } from "../editing/growTable";
import { rectOf, sameRect, selectionOf, type Selection } from "../editing/selection";
import { parseTsv } from "../editing/tsv";
import { invalidCell } from "../editing/validateCell";

/** A cell being written in; `mode` "enter" replaces (arrows leave the cell), "edit" changes what is there. */
export interface Draft { readonly place: CellPlace; readonly text: string; readonly mode: "enter" | "edit" }

/** Something Excel would refuse with a dialog; i18n words it. */
export type Notice =
  | { readonly kind: "protected" }
  | { readonly kind: "invalid"; readonly title: string; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "too-large" };

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
    const table = this.model.table(text.trim());
    const name = this.model.names.find((each) => each.name.toLowerCase() === text.trim().toLowerCase());
    const place = table === null ? parseAddress(name?.formula.replace(/^=/, "") ?? text) : { sheet: table.sheet.name, area: table.area };
    if (place === null) return false;
    const sheet = place.sheet === null ? this.sheet : this.model.sheet(place.sheet);
    if (sheet === null || sheet.visibility !== "Visible") return false;
    this.model.select(sheet, place.area);
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
    this.draft = { place: this.active, text: text ?? this.sourceText(row, column), mode };
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
    if (draft.text === this.sourceText(row, column)) {
      this.cancelEdit();
      return true;
    }
    const done = this.act(() => this.enterBlock({ row, column, rows: 1, columns: 1 }, [[draft.text]], true));
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
    return this.act(() => this.enterBlock({ row, column, rows: 1, columns: 1 }, [[text]], true));
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
    const normal = (value: string): string => value.replaceAll("\r\n", "\n").replace(/\n$/, "");
    const own = this.copied !== null && normal(this.copied.text) === normal(text) ? this.copied.cells : null;
    const typed = own === null ? parseTsv(text) : null;
    const rows = (own ?? typed ?? []).length;
    const columns = (own ?? typed ?? [])[0]?.length ?? 0;
    if (rows === 0 || columns === 0) return false;
    if (row + rows - 1 > lastRow || column + columns - 1 > lastColumn) {
      this.notify({ kind: "too-large" });
      return false;
    }
    const area: Rect = { row, column, rows, columns };
    return this.act(() => {
      if (own !== null) {
        const entries = own.map((cells, i) => cells.map((cell, j) => entryOf(cell, row + i, column + j)));
        own.forEach((cells, i) => cells.forEach((cell, j) => this.sheet.setStyle({ row: row + i, column: column + j, rows: 1, columns: 1 }, cell.style)));
        this.enterBlock(area, entries, false);
      } else if (typed !== null) this.enterBlock(area, typed, false);
      this.selected = selectionOf(area);
      this.model.select(this.sheet, area);
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

  /** What stands in a cell as a person would type it: the formula, else the shown text of dates, else the value. */
  sourceText(row: number, column: number): string {
    const formula = this.sheet.formula(row, column);
    if (formula !== null) return formula;
    const value = this.sheet.value(row, column);
    if (value === null) return "";
    if (typeof value !== "number") return this.sheet.text(row, column);
    const format = this.sheet.style(row, column).numberFormat ?? "General";
    if (/[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""))) return this.sheet.text(row, column);
    return format.includes("%") ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  }

  private enterBlock(area: Rect, entries: readonly (readonly (string | number | boolean)[])[], checked: boolean): void {
    this.sheet.enter(area, entries);
    if (checked && validationAt(this.sheet, area.row, area.column) !== null) {
      const invalid = invalidCell(this.sheet, area.row, area.column, this.model);
      if (invalid !== null) throw new InvalidEntry(invalid.alert?.title ?? "", invalid.alert?.message ?? "");
    }
    if (entries.some((row) => row.some((entry) => entry !== ""))) growTable(this.model, this.sheet, area);
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

class InvalidEntry extends Error {
  constructor(readonly title: string, message: string) {
    super(message);
  }
}

/** Words for what was refused; anything but a refusal is a fault of ours and goes on up. */
function noticeOf(error: unknown): Notice {
  if (error instanceof InvalidEntry) return { kind: "invalid", title: error.title, message: error.message };
  if (!(error instanceof ModelError)) throw error;
  return error.code === "AccessDenied" ? { kind: "protected" } : { kind: "refused", message: error.message };
}
