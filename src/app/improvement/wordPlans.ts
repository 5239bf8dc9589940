import type { CauseEvidence } from "../../domain/improvement/causeEvidence";
import type { PlanProposal } from "../../domain/improvement/planImprovements";
import type { Locale } from "../../domain/locale";
import type { PlanOutcome } from "../../domain/tracking/effect/comparePlans";
import type { LedgerLine } from "../../domain/tracking/effect/effectLedger";
import { planWords } from "../../i18n/plans";
import { numberText } from "../outputs/numberText";

/** Why a plan is proposed, then what speaks for and against each cause, in the order they are looked for. */
export function wordEvidence({ result, fall, causes }: PlanProposal, locale: Locale): readonly string[] {
  const { why } = planWords(locale);
  const text = numberText(locale);
  const say = (value: number): string => text.quantity(value, result.kpi.unit);
  const trigger = fall === null ? why.line : why.fall({ last: say(fall.last), limit: say(fall.limit), usual: say(fall.usual), months: fall.months });
  return [trigger, ...causes.map((one) => wordCause(one, locale))];
}

export function wordCause(evidence: CauseEvidence, locale: Locale): string {
  const words = planWords(locale);
  const text = numberText(locale);
  switch (evidence.cause) {
    case "data":
      return evidence.verdict === "for" ? words.data.for(evidence) : words.data.against;
    case "target": {
      const { target } = words;
      if (evidence.verdict === "none") return target.none;
      const { growth, peers } = evidence;
      const parts = [...(peers > 0 ? [target.peers(evidence)] : []), ...(growth === null ? [] : [target.growth({ asked: text.percent(growth.asked), best: text.percent(growth.best) })])];
      return `${target[evidence.verdict]}${parts.join(target.join)}${target.end}`;
    }
    case "resources":
      if (evidence.verdict === "none") return words.resources[evidence.why];
      return evidence.verdict === "for" ? words.resources.for({ products: evidence.products, short: evidence.short, days: evidence.stockOutDays }) : words.resources.against(evidence);
    case "process": {
      const { process } = words;
      if (evidence.verdict === "none") return process.none;
      const parts = [...(evidence.team > 0 ? [process.team({ short: evidence.teamShort, team: evidence.team })] : []), ...(evidence.others > 0 ? [process.own({ short: evidence.otherShort, others: evidence.others })] : [])];
      return `${process[evidence.verdict]}${parts.join(process.join)}${process.end}`;
    }
    case "skill": {
      const { skill } = words;
      if (evidence.verdict === "none") return skill.none;
      const { days, competency } = evidence;
      const parts = [...(days === null ? [] : [skill.days({ days })]), ...(competency === null ? [] : [skill.competency({ name: competency.name, mean: text.points(competency.mean), max: text.points(competency.scaleMax) })])];
      return `${skill[evidence.verdict]}${parts.join(skill.join)}${skill.end}`;
    }
    case "will":
      return words.will[evidence.verdict];
  }
}

/** What became of one closed plan. */
export function wordOutcome(outcome: PlanOutcome, locale: Locale): string {
  const { effect } = planWords(locale);
  switch (outcome.kind) {
    case "not-yet":
      return effect["not-yet"]({ day: numberText(locale).day(outcome.from) });
    case "no-levels":
      return effect[outcome.why];
    case "compared": {
      const { verdict, reason, estimate, others } = outcome.verdict;
      if (verdict === "inconclusive") return `${effect.inconclusive}${effect.one[reason ?? "zero-not-excluded"]}`;
      return effect[verdict]({ size: Math.abs(estimate ?? 0).toFixed(1), others });
    }
  }
}

/** What one type of action came to. */
export function wordLedger({ effect, closed }: LedgerLine, locale: Locale): string {
  const { ledger } = planWords(locale);
  const { verdict, reason, size, plans, people } = effect;
  const left = closed > plans ? ledger.left({ plans: closed - plans }) : "";
  if (verdict === "inconclusive" || size === null) return `${ledger.inconclusive[reason ?? "too-few-plans"]({ people })}${left}`;
  return `${ledger[verdict]({ size: size.estimate, plans })}${left}`;
}
