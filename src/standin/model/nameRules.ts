import { ModelError } from "./workbookModel";

const invalid = (message: string): ModelError => new ModelError("InvalidArgument", message);

/** Excel's rules for a sheet's name. Source: Microsoft Support, "Rename a worksheet". */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (name === "" || name.length > 31) throw invalid("The argument is invalid: a sheet name has 1 to 31 characters.");
  if (/[\\/?*:[\]]/.test(name)) throw invalid("The argument is invalid: a sheet name has none of / \\ ? * : [ ].");
  if (/^'|'$/.test(name)) throw invalid("The argument is invalid: a sheet name neither begins nor ends with an apostrophe.");
  if (name.toLowerCase() === "history") throw invalid("The argument is invalid: History is a reserved name.");
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw new ModelError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

/** Excel's rules for the name of a table or a defined name. Source: Microsoft Support, "Rename an Excel table" and "Names in formulas". */
export function checkDefinedName(name: string, taken: readonly string[]): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) throw invalid("The argument is invalid or missing or has an incorrect format.");
  if (/^[a-z]{1,3}\d{1,7}$/i.test(name) || /^r(\d*)c(\d*)$/i.test(name) || /^[rc]$/i.test(name)) throw invalid("The argument is invalid: the name looks like a cell.");
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw invalid("The argument is invalid: the name is already in use.");
}

/** The next name of a kind that is not taken. @example freeName("Sheet", 2, taken) // "Sheet2" */
export function freeName(kind: string, from: number, taken: (name: string) => boolean): string {
  for (let number = from; ; number++) if (!taken(`${kind}${number}`)) return `${kind}${number}`;
}
