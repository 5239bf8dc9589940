import { isBinaryNode, isCallNode, isLiteralNode, isReferenceNode, isUnaryNode, parse, tokenize, type AstExpression } from "@borgar/fx";
import { CellError, type CellValue, type SheetModel, type WorkbookModel } from "../../model/workbookModel";
import { compareValues, literalOf } from "./literal";

/** Where a rule's formula is looked at: the cell, and how far it is from the cell the formula was written for. */
export interface RulePlace {
  readonly sheet: SheetModel;
  readonly workbook: WorkbookModel;
  readonly row: number;
  readonly column: number;
  readonly moved: { readonly rows: number; readonly columns: number };
}

/** `undefined`: something this small evaluation does not know, so that the rule is left alone rather than guessed at. */
type Known = CellValue | undefined;

const parsed = new Map<string, AstExpression | null>();

function treeOf(formula: string): AstExpression | null {
  const known = parsed.get(formula);
  if (known !== undefined) return known;
  let tree: AstExpression | null = null;
  try {
    tree = parse(tokenize(formula.startsWith("=") ? formula : `=${formula}`, { mergeRefs: true }));
  } catch {
    // A formula that does not parse paints nothing, in Excel too.
  }
  parsed.set(formula, tree);
  return tree;
}

/**
 * Whether the formula of a conditional format holds for a cell: comparisons, arithmetic, references to single cells,
 * and the functions people use in such rules. Painting must not set the calculation of the workbook going, so this
 * does without it; anything else (ranges, other functions) does not hold.
 * @example `=AND($D2<80,$D2<>"")`, `=MOD(ROW(),2)=0`
 */
export function formulaHolds(formula: string, place: RulePlace): boolean {
  const tree = treeOf(formula);
  const value = tree === null ? undefined : evaluate(tree, place);
  return value === true || (typeof value === "number" && value !== 0);
}

function evaluate(node: AstExpression, place: RulePlace): Known {
  if (isLiteralNode(node)) return node.value;
  if (isReferenceNode(node)) return node.kind === "range" ? literalOf(`=${node.value}`, place.sheet, place.workbook, place.moved) : undefined;
  if (isUnaryNode(node)) return unary(node.operator, numberOf(part(node.arguments, 0, place)));
  if (isBinaryNode(node)) return binary(node.operator, part(node.arguments, 0, place), part(node.arguments, 1, place));
  if (isCallNode(node)) return call(node.callee.name.toUpperCase(), node.arguments, place);
  return undefined;
}

function part(nodes: readonly AstExpression[], at: number, place: RulePlace): Known {
  const node = nodes[at];
  return node === undefined ? undefined : evaluate(node, place);
}

function numberOf(value: Known): number | undefined {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  return typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}

function unary(operator: string, value: number | undefined): Known {
  if (value === undefined) return undefined;
  return { "-": -value, "+": value, "%": value / 100 }[operator];
}

function binary(operator: string, left: Known, right: Known): Known {
  if (left === undefined || right === undefined) return undefined;
  if (operator === "&") return left instanceof CellError || right instanceof CellError ? undefined : `${left ?? ""}${right ?? ""}`;
  const order = compareValues(left, right);
  if (order === null) return undefined;
  const compared = { "=": order === 0, "<>": order !== 0, "<": order < 0, ">": order > 0, "<=": order <= 0, ">=": order >= 0 }[operator];
  if (compared !== undefined) return compared;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a === undefined || b === undefined) return undefined;
  const result = { "+": a + b, "-": a - b, "*": a * b, "/": a / b, "^": a ** b }[operator];
  return result !== undefined && Number.isFinite(result) ? result : undefined;
}

function call(name: string, nodes: readonly AstExpression[], place: RulePlace): Known {
  if (name === "ROW" && nodes.length === 0) return place.row + 1;
  if (name === "COLUMN" && nodes.length === 0) return place.column + 1;
  const values = nodes.map((node) => evaluate(node, place));
  const [first, second] = values;
  if (name === "ISERROR") return first === undefined ? undefined : first instanceof CellError;
  if (values.some((value) => value === undefined || value instanceof CellError)) return undefined;
  const truths = values.map((value) => numberOf(value));
  const [a, b] = truths;
  switch (name) {
    case "AND": return truths.every((truth) => truth !== undefined && truth !== 0);
    case "OR": return truths.some((truth) => truth !== undefined && truth !== 0);
    case "NOT": return a === undefined ? undefined : a === 0;
    case "ISBLANK": return first === null;
    case "ISNUMBER": return typeof first === "number";
    case "ISTEXT": return typeof first === "string";
    case "LEN": return typeof first === "object" ? 0 : String(first).length;
    case "ABS": return a === undefined ? undefined : Math.abs(a);
    case "MOD": return a === undefined || b === undefined || b === 0 ? undefined : a - b * Math.floor(a / b);
    case "EXACT": return first === second;
    default: return undefined;
  }
}
