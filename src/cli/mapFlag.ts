import { readFile } from "node:fs/promises";
import { columnKey } from "../domain/mapping/columnNames";
import type { Locale } from "../domain/locale";
import { cliWords } from "../i18n/cli";
import { CliStop, exitCode } from "./exit";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Answers about where data is read from: `{"Sales": "data", "Sales.amount": "售价 × 销售数量"}`, or what `inspect --json`
 * wrote, edited or not. Stops the run with one sentence when the file is neither.
 */
export async function mapFlag(file: string | undefined, screen: Locale): Promise<ReadonlyMap<string, string>> {
  if (file === undefined) return new Map();
  const words = cliWords(screen);
  const text = await readFile(file, "utf8").catch(() => {
    throw new CliStop(exitCode.refused, words.cannotRead({ file }));
  });
  const answers = answersOf(parsed(text));
  if (answers === null) throw new CliStop(exitCode.usage, words.notAMapping({ file }));
  return answers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function answersOf(value: unknown): ReadonlyMap<string, string> | null {
  if (!isRecord(value)) return null;
  if (!Array.isArray(value.mapping)) {
    const entries = Object.entries(value);
    return entries.every((entry): entry is [string, string] => typeof entry[1] === "string") ? new Map(entries.map(([id, answer]) => [questionId(id), answer])) : null;
  }
  const answers = new Map<string, string>();
  for (const table of value.mapping as readonly unknown[]) {
    if (!isRecord(table) || typeof table.table !== "string" || typeof table.from !== "string" || !Array.isArray(table.columns)) return null;
    answers.set(table.table, table.from);
    for (const column of table.columns as readonly unknown[]) {
      if (!isRecord(column) || typeof column.key !== "string" || typeof column.source !== "string") return null;
      answers.set(`${table.table}.${column.key}`, column.source);
    }
  }
  return answers;
}

/** The id of a question, where people wrote a column as it is called: "Sales.Amount" is "Sales.amount". */
function questionId(id: string): string {
  const [, table = "", column = ""] = /^(\w+)\.([^:]+)$/.exec(id) ?? [];
  return column === "" ? id : `${table}.${columnKey(table, column)}`;
}
