/** Why something was not done: what happened, where, and what to do. Nothing was changed in any of these cases. */
const refusals = {
  "sheet-name-taken": (p: { sheet: string; table: string }) => `There is already a sheet named “${p.sheet}” that is not ours. Rename it, then refresh: ${p.table} is written to a sheet of that name. Nothing was changed.`,
  "table-name-taken": (p: { table: string; sheet: string }) => `The name ${p.table} is already used on sheet “${p.sheet}” for something else. Rename it there, then refresh. Nothing was changed.`,
  "sheet-protected": (p: { sheet: string }) => `Sheet “${p.sheet}” is protected. Unprotect it (Review › Unprotect Sheet), then refresh. Nothing was changed.`,
  "workbook-protected": "The workbook’s structure is protected, so no sheet can be added. Unprotect it (Review › Protect Workbook), then refresh. Nothing was changed.",
  "edit-mode": "A cell is being edited. Press Enter or Esc in the sheet, then try again. Nothing was changed.",
  "changed-meanwhile": (p: { table: string }) => `Table ${p.table} was changed while the scores were being worked out. Refresh again. Nothing was changed.`,
  "not-responding": (p: { seconds: number }) => `Excel has not answered for ${p.seconds} seconds. Finish any open dialog in Excel, then try again.`,
  "too-large": (p: { table: string }) => `Table ${p.table} is too large for Excel to hand over. Remove empty rows or columns from it, then refresh. Nothing was changed.`,
  "cells-in-the-way": (p: { sheet: string; address: string }) => `Cells ${p.address} on sheet “${p.sheet}” are in the way of a table that has to grow. Move them, then refresh. Nothing was changed.`,
  "host-error": (p: { putBack: boolean }): string => (p.putBack ? "Excel could not finish writing. Everything was put back as it was; try again." : "Excel could not do this. Nothing was changed; try again."),
  "host-error-not-put-back": "Excel could not finish writing and could not put everything back. Close and open this pane: it offers to put back what was there.",
  cancelled: "Stopped, as you asked. Nothing was changed.",
  "key-column-gone": (p: { table: string; sheet: string; header: string }) => `Table ${p.table} on sheet “${p.sheet}” has lost its column “${p.header}”, by which rows are recognised. Put the column back (or undo), then refresh. Nothing was changed.`,
  "cannot-score": (p: { first: string; count: number }) => (p.count > 1 ? `${p.first} (${p.count - 1} more to put right.)` : p.first),
  "place-gone": "That place is no longer in the workbook. Refresh to see where things are now.",
  "cell-not-as-found": (p: { cell: string }) => `${p.cell} no longer holds what was found there, or it holds a formula. Look again, or change it by hand. Nothing was changed.`,
  "targets-not-a-table": (p: { sheet: string }) => `Targets are read from sheet “${p.sheet}”, which has no table named Targets to add rows to. Make that range a table (Insert › Table) with the columns of Targets and name it Targets, or copy the suggestions yourself. Nothing was changed.`,
  "targets-without-people": (p: { sheet: string }) => `Table Targets on sheet “${p.sheet}” has no column Employee, so a target for one person cannot be written. Add the column, then try again. Nothing was changed.`,
  "no-suggestions": "There are no suggestions yet. Press Write suggestions first, look at them in the sheet, then put them into Targets. Nothing was changed.",
  "tables-exist": (p: { tables: string }) => `This workbook already has ${p.tables}. Open an empty workbook for the sample, so that nothing of yours is mixed with it.`,
};
export default refusals;
