import { parse, parseStructRef, tokenize } from "@borgar/fx";
import { ModelError, type TableModel } from "./workbookModel";

/** Tables a formula may refer to: any by its name, and the one it stands in. */
export interface TablesInSight { readonly named: (name: string) => TableModel | null; readonly own: TableModel | null }

const refused = (why: string): ModelError => new ModelError("InvalidArgument", `The argument is invalid: the formula can't be read (${why}).`);

/** Refuses what Excel would not take as a formula: bad syntax, too long, or a structured reference that leads nowhere. */
export function checkFormula(formula: string, tables: TablesInSight): void {
  if (formula.length > 8192) throw new ModelError("InvalidArgument", "The argument is invalid: a formula has at most 8,192 characters.");
  const tokens = tokenize(formula);
  try {
    parse(tokens);
  } catch (problem) {
    throw refused(problem instanceof Error ? problem.message : "syntax");
  }
  for (const { type, value } of tokens) if (type === "structured") checkReference(value, tables);
}

function checkReference(text: string, { named, own }: TablesInSight): void {
  const reference = parseStructRef(text);
  const table = reference?.table ? named(reference.table) : own;
  if (!reference || table === null) throw refused(text);
  const known = table.columns.map(({ name }) => name.toLowerCase());
  if (reference.columns?.some((column) => !known.includes(column.toLowerCase()))) throw refused(text);
}
