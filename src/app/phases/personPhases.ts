import type { PersonResult } from "../../domain/evaluation/evaluation";
import { readChoice } from "../../domain/records/choices";
import { matchHeaders } from "../../domain/records/matchHeaders";
import type { Cell } from "../../domain/records/rawTable";
import { phaseOf, type Phase } from "../../domain/tracking/phase";
import { sheetWords } from "../../i18n/sheets";
import { isBlank, rowKey } from "../outputs/rowKey";
import type { Place, TableContent } from "../ports/workbookPort";
import type { Scored } from "../scoreWorkbook";
import { outputRows } from "./outputRows";

/** Where a person is, and the cell in which the next step is done; null where there is none to fill in. */
export interface PersonPhase { readonly phase: Phase; readonly next: Place | null }

/** Where everybody is, from what stands in Targets, Feedback and ImprovementPlan; by `Employee.key`. */
export function personPhases(scored: Scored, outputs: readonly TableContent[]): ReadonlyMap<string, PersonPhase> {
  const { evaluation } = scored;
  const { period } = evaluation;
  const feedback = outputRows(scored, outputs, "Feedback");
  const plans = outputRows(scored, outputs, "ImprovementPlan");
  const keepsAcceptance = matchHeaders("Targets", scored.targets.columns).found.has("acceptedOn");
  return new Map(evaluation.people.map((person) => {
    const { employee } = person;
    const words = feedback.rows.find((row) => period !== null && rowKey([row("employeeId"), row("periodEnd")]) === rowKey([employee.id, period.end]));
    const own = plans.rows.filter((row) => rowKey([row("employeeId")]) === rowKey([employee.id]));
    // What was proposed for an earlier period and nobody took up is no step any more.
    const ends = new Set(person.kpis.map(({ period: { end } }) => rowKey([end])));
    const [proposed, open] = [own.filter((row) => stateOf(row("status")) === "proposed" && row("record") !== sheetWords(scored.locale).record.gone && ends.has(rowKey([row("periodEnd")]))), own.filter((row) => stateOf(row("status")) === "open")];
    const unaccepted = keepsAcceptance ? firstUnaccepted(person) : null;
    const phase = phaseOf({
      openTargets: unaccepted !== null,
      periodOver: period !== null && evaluation.asOf >= period.end,
      managerWrote: words !== undefined && !isBlank(words("managerText")),
      discussed: words !== undefined && !isBlank(words("discussedOn")),
      acknowledged: words !== undefined && !isBlank(words("acknowledgedOn")),
      proposedPlans: proposed.length,
      openPlans: open.length,
    });
    const inFeedback = (column: string): Place | null => (words === undefined || period === null ? null : feedback.place({ employeeId: employee.id, periodEnd: period.end }, column));
    const inPlan = (rows: typeof own, column: string): Place | null => {
      const [first] = rows;
      return first === undefined ? null : plans.place({ employeeId: employee.id, kpi: first("kpi"), periodEnd: first("periodEnd") }, column);
    };
    const next: Readonly<Record<Phase, Place | null>> = {
      "accept-targets": unaccepted,
      running: null,
      "write-feedback": inFeedback("managerText"),
      discuss: inFeedback("discussedOn"),
      acknowledge: inFeedback("acknowledgedOn"),
      "agree-plan": inPlan(proposed, "status"),
      "follow-up": inPlan(open, "progress"),
      done: null,
    };
    return [employee.key, { phase, next: next[phase] }] as const;
  }));
}

function firstUnaccepted({ kpis }: PersonResult): Place | null {
  const open = kpis.find(({ target, held }) => held > 0 && target.acceptedOn === null);
  return open === undefined ? null : { kind: "address", sheet: open.target.place.sheet, address: open.target.place.address };
}

/** What a plan's status means: one that nobody has touched is a proposal. */
function stateOf(cell: Cell): "proposed" | "open" | "over" {
  const status = readChoice("planStatus", String(cell ?? ""));
  if (status === "done" || status === "dropped") return "over";
  return status === "agreed" || status === "in-progress" ? "open" : "proposed";
}
