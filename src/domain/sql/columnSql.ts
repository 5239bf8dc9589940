import type { LookupStep } from "../mapping/columnSource";
import type { Dialect } from "./dialect";
import { quotedName, quotedText } from "./quoting";
import type { QueryColumn } from "./querySource";
import { textForm } from "./textForm";

/** The name the source's rows go by inside a query. */
export const rowsName = "s";

/** How a query reads one column, and the joins that needs. */
export interface ColumnSql {
  number(): string;
  /** Null instead of an error where there is no number. */
  numberIfAny(): string;
  day(): string;
  dayIfAny(): string;
  text(): string;
  readonly joins: readonly string[];
}

/** @param name unlike that of any other column of the query. @param ambiguous what the query fails with when a key leads to two different cells. */
export function columnSql({ source, factor }: QueryColumn, { dialect, name, ambiguous }: { readonly dialect: Dialect; readonly name: string; readonly ambiguous: string }): ColumnSql {
  const own = (header: string): string => `${rowsName}.${quotedName(header, dialect)}`;
  const scaled = (number: string): string => (factor === 1 ? number : `${number} * ${factor}`);
  const cell = (raw: string, joins: readonly string[] = []): ColumnSql => ({
    joins,
    number: () => scaled(`CAST(${raw} AS DOUBLE)`),
    numberIfAny: () => scaled(`TRY_CAST(${raw} AS DOUBLE)`),
    day: () => `CAST(${raw} AS DATE)`,
    dayIfAny: () => `TRY_CAST(${raw} AS DATE)`,
    text: () => raw,
  });
  switch (source.kind) {
    case "column":
      return cell(own(source.header));
    case "constant":
      return cell(quotedText(source.value, dialect));
    case "joined-text":
      return cell(`concat_ws(' ', ${source.headers.map((header) => `CAST(${own(header)} AS STRING)`).join(", ")})`);
    case "through": {
      const joins = source.steps.map((step, index) => lookup(step, `${name}_${index + 1}`, index === 0 ? own(source.header) : `${name}_${index}.taken`, dialect, ambiguous));
      return cell(`${name}_${source.steps.length}.taken`, joins);
    }
    case "product":
    case "difference": {
      const [first = "", ...rest] = source.headers;
      const worked = (cast: string): string => {
        const numbers = [scaled(`${cast}(${own(first)} AS DOUBLE)`), ...rest.map((header) => `${cast}(${own(header)} AS DOUBLE)`)];
        // Nothing returned is nothing taken off; a price without a quantity is no amount.
        return source.kind === "product" ? numbers.join(" * ") : numbers.map((number, index) => (index === 0 ? number : `COALESCE(${number}, 0)`)).join(" - ");
      };
      return { ...cell(`(${worked("CAST")})`), number: () => `(${worked("CAST")})`, numberIfAny: () => `(${worked("TRY_CAST")})` };
    }
  }
}

/** A key followed to another table. Which of two rows with one key comes first SQL cannot say: where they differ the query fails. */
function lookup({ block, key, take }: LookupStep, name: string, from: string, dialect: Dialect, ambiguous: string): string {
  const [keyed, taken] = [textForm(quotedName(key, dialect), dialect), `COALESCE(${textForm(quotedName(take, dialect), dialect)}, '')`];
  const one = `CASE WHEN MIN(${taken}) = MAX(${taken}) THEN MIN(${quotedName(take, dialect)}) ELSE ${failure(ambiguous, dialect)} END`;
  return `  LEFT JOIN (\n    SELECT ${keyed} AS looked_up, ${one} AS taken\n    FROM ${quotedName(block, dialect)}\n    GROUP BY ${keyed}\n  ) AS ${name} ON ${name}.looked_up = ${textForm(from, dialect)} AND ${name}.looked_up <> ''`;
}

/** An expression that stops the query with a sentence once it is worked out. */
export const failure = (sentence: string, dialect: Dialect): string => `${dialect === "duckdb" ? "error" : "raise_error"}(${quotedText(sentence, dialect)})`;
