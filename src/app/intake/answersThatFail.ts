import { resolveSource } from "../../domain/mapping/proposeMapping";
import { noneOfThese } from "../../domain/mapping/question";
import { mappedKeys, mappedTables } from "../../domain/mapping/synonyms";
import { readBlocks, readFromText } from "../../domain/mapping/tableMapping";
import { lineFor } from "./mappingBook";
import type { Intake } from "./takeIn";

/** An answer that cannot be gone by: `what` is not there, or stands as it is; `there` is what could have been named instead. */
export interface FailingAnswer { readonly id: string; readonly answer: string; readonly what: "table" | "column" | "block" | "source" | "order" | "as-it-is"; readonly there: readonly string[] }

/**
 * Answers given from outside that name something this workbook, or this program, does not have. In the pane such
 * an answer is asked again; where nobody can be asked the run has to stop.
 * @example answersThatFail(intake, new Map([["Sales.amount", "Nope"]]))[0]?.what // "source"
 */
export function answersThatFail({ proposal, candidates, logical }: Pick<Intake, "proposal" | "candidates" | "logical">, answers: ReadonlyMap<string, string>): readonly FailingAnswer[] {
  return [...answers].flatMap(([id, answer]): readonly FailingAnswer[] => {
    const fails = (what: FailingAnswer["what"], there: readonly string[]): readonly FailingAnswer[] => [{ id, answer, what, there }];
    const { what, table, column } = lineFor(id, answer);
    if (what === "person") return [];
    const ours = mappedTables.find((one) => one === table);
    if (ours === undefined) return fails("table", mappedTables);
    if (what === "dateOrder") return answer === "dmy" || answer === "mdy" ? [] : fails("order", ["dmy", "mdy"]);
    if (answer === noneOfThese) return [];
    const mapping = proposal?.tables.find((one) => one.table === ours);
    // A table of ours with every column it needs is read as it is, whatever else is said.
    if (mapping !== undefined && !logical.some((one) => one.mapping.table === ours) && answer.toLowerCase() !== ours.toLowerCase()) return fails("as-it-is", []);
    if (what === "table") {
      const named = readBlocks(answer, candidates) !== null || (mapping !== undefined && readFromText(mapping) === answer);
      return named ? [] : fails("block", candidates.map((one) => one.id));
    }
    const known = mappedKeys(ours).includes(column);
    if (!known) return fails("column", mappedKeys(ours));
    if (mapping !== undefined && resolveSource(answer, mapping.candidate, candidates) !== null) return [];
    return fails("source", mapping?.candidate.columns.map(({ header }) => header) ?? []);
  });
}
