import type { Locale } from "../../domain/locale";
import { choiceWord } from "../../domain/records/choices";
import { planWords } from "../../i18n/plans";
import type { Scored } from "../scoreWorkbook";
import type { Outcomes } from "./outcomesOf";
import { wordLedger } from "./wordPlans";

/** What one type of action came to, in words; it names nobody. */
export interface LedgerEntry { readonly actionType: string; readonly kpi: string; readonly counts: string; readonly interval: string | null; readonly verdict: string }
/** `sheet`: whether EffectLedger is there to be opened. */
export interface LedgerView { readonly entries: readonly LedgerEntry[]; readonly sheet: boolean }

export function ledgerView({ definitions }: Pick<Scored, "definitions">, { ledger }: Outcomes, sheet: boolean, screen: Locale): LedgerView {
  const words = planWords(screen);
  const signed = new Intl.NumberFormat(screen, { signDisplay: "exceptZero", minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    sheet,
    entries: ledger.map((line) => {
      const { size } = line.effect;
      return {
        actionType: choiceWord("actionType", line.actionType, screen),
        kpi: line.kpiKey === null ? words.ledger.allKpis : definitions.kpis.find(({ key }) => key === line.kpiKey)?.name ?? line.kpiKey,
        counts: words.pane.counts(line),
        interval: size === null ? null : words.pane.interval({ estimate: signed.format(size.estimate), low: signed.format(size.low), high: signed.format(size.high) }),
        verdict: wordLedger(line, screen),
      };
    }),
  };
}
