import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx";
import { futureFunctions, worksheetFunctions } from "./futureFunctions";

/** Names that LET and LAMBDA declare: the ones the file format marks with `_xlpm.`. */
function declaredNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  const open: { readonly declares: boolean }[] = [];
  const solid = tokens.filter(({ type }) => type !== "whitespace");
  solid.forEach(({ value }, index) => {
    const before = solid[index - 1];
    if (value === "(") open.push({ declares: before?.type === "func" && /^(?:_xlfn\.)?(?:LET|LAMBDA)$/i.test(before.value) });
    if (value === ")") open.pop();
    const begins = (value === "(" || value === ",") && open.at(-1)?.declares === true;
    const name = solid[index + 1];
    if (begins && name !== undefined && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name.value) && solid[index + 2]?.value === ",") names.add(name.value.toLowerCase());
  });
  return names;
}

const rewrite = (formula: string, change: (token: Token) => string): string =>
  tokenize(formula.startsWith("=") ? formula : `=${formula}`).filter(({ type }) => type !== "fx_prefix").map(change).join("");

function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  if (worksheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return futureFunctions.has(upper) ? `_xlfn.${upper}` : name;
}

/**
 * A formula as the file holds it: no `=`, `Table[[#This Row],[Col]]` for `[@Col]`, functions newer than 2007
 * with `_xlfn.`, names of LET with `_xlpm.`. `table` is the table the cell stands in.
 * Source: ECMA-376 18.17.2; MS-XLSX 2.2.2 (future functions).
 * @example formulaInFile("=IFS([@A]>1,2)", "Sales") // "_xlfn.IFS(Sales[[#This Row],[A]]>1,2)"
 */
export function formulaInFile(formula: string, table: string | null): string {
  const names = declaredNames(tokenize(formula));
  return rewrite(formula, ({ type, value }) => {
    if (type === "func") return functionInFile(value);
    if (names.has(value.toLowerCase())) return `_xlpm.${value}`;
    if (type !== "structured") return value;
    const reference = parseStructRef(value);
    if (reference === undefined) return value;
    const named = !reference.table && table !== null ? { ...reference, table } : reference;
    return stringifyStructRef(named, { thisRow: true });
  });
}

/** The reverse of `formulaInFile`: as a person would type it in a cell of `table`, with the leading `=`. */
export function formulaOfFile(formula: string, table: string | null): string {
  return `=${rewrite(formula, ({ type, value }) => {
    if (type === "func") return value.replace(/^(?:_xlfn\.)?(?:_xlws\.)?/i, "");
    if (/^_xlpm\./i.test(value)) return value.slice(6);
    if (type !== "structured") return value;
    const reference = parseStructRef(value);
    if (reference === undefined || !reference.sections?.includes("this row")) return value;
    const inside = table !== null && reference.table?.toLowerCase() === table.toLowerCase();
    return stringifyStructRef(inside ? { ...reference, table: "" } : reference);
  })}`;
}
