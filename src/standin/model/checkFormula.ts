import { parse, tokenize } from "@borgar/fx";
import { ModelError } from "./workbookModel";

/** Refuses what Excel would not take as a formula. */
export function checkFormula(formula: string): void {
  if (formula.length > 8192) throw new ModelError("InvalidArgument", "The argument is invalid: a formula has at most 8,192 characters.");
  try {
    parse(tokenize(formula));
  } catch (problem) {
    throw new ModelError("InvalidArgument", `The argument is invalid: the formula can't be read (${problem instanceof Error ? problem.message : "syntax"}).`);
  }
}
