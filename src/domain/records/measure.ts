import type { Condition, Measure } from "./definitions";

const split = (text: string, by: RegExp): readonly string[] => text.split(by).map((part) => part.trim()).filter((part) => part !== "");

/** What a Measure cell says. @example readMeasure("Won / Deals").kind // "quotient" */
export function readMeasure(text: string | null): Measure {
  if (text === null) return { kind: "none" };
  const [numerator = "", ...denominator] = text.split(/\s*[/÷]\s*/);
  const factors = /\s*[*×]\s*|\s+x\s+/;
  return denominator.length === 0
    ? { kind: "product", columns: split(numerator, factors) }
    : { kind: "quotient", numerator: split(numerator, factors), denominator: split(denominator.join("/"), factors) };
}

/** What a Where cell says, or null when it cannot be read. @example readConditions("Region = North; Status <> Cancelled") */
export function readConditions(text: string | null): readonly Condition[] | null {
  if (text === null) return [];
  const conditions = split(text.normalize("NFKC"), /;|\s+and\s+|且/i).map((part): Condition | null => {
    const match = /^(.+?)\s*(<>|!=|≠|>=|≥|<=|≤|=|>|<)\s*(.*)$/.exec(part);
    const operator = operators[match?.[2] ?? ""];
    return match === null || operator === undefined ? null : { column: match[1] ?? "", operator, value: match[3] ?? "" };
  });
  return conditions.every((condition) => condition !== null) ? conditions : null;
}

const operators: Readonly<Record<string, Condition["operator"]>> = { "=": "=", "<>": "<>", "!=": "<>", "≠": "<>", ">": ">", ">=": ">=", "≥": ">=", "<": "<", "<=": "<=", "≤": "<=" };
