import type { LedgerLine } from "../../domain/tracking/effect/effectLedger";
import { choiceWord, choiceWords } from "../../domain/records/choices";
import { planWords } from "../../i18n/plans";
import { sheetWords } from "../../i18n/sheets";
import { wordLedger } from "../improvement/wordPlans";
import type { Scored } from "../scoreWorkbook";
import { outputColumns, type ColumnSpec } from "./outputColumns";
import type { OutputRow, OutputTable } from "./outputTable";

const steps = "+0.00;-0.00;0.00";

/** EffectLedger: what each type of action came to over the closed plans, over all KPIs and by KPI. It names nobody. */
export function effectLedgerTable({ locale, definitions }: Pick<Scored, "locale" | "definitions">, lines: readonly LedgerLine[]): OutputTable {
  const { allKpis } = planWords(locale).ledger;
  const specs: readonly ColumnSpec<"effectLedger">[] = [
    ["actionType", "key", { width: 18 }],
    ["kpi", "key", { width: 22 }],
    ["closed", "owned", { width: 13, numberFormat: "0" }],
    ["people", "owned", { width: 9, numberFormat: "0" }],
    ["compared", "owned", { width: 15, numberFormat: "0" }],
    ["estimate", "owned", { width: 12, numberFormat: steps }],
    ["low", "owned", { width: 11, numberFormat: steps }],
    ["high", "owned", { width: 11, numberFormat: steps }],
    ["verdict", "owned", { width: 64, wrap: true }],
  ];
  const order = choiceWords("actionType", locale);
  const typeOf = ({ actionType }: LedgerLine): string => choiceWord("actionType", actionType, locale);
  const rows = [...lines].sort((a, b) => order.indexOf(typeOf(a)) - order.indexOf(typeOf(b))).map((line): OutputRow => {
    const { size, plans } = line.effect;
    const kpi = line.kpiKey === null ? allKpis : definitions.kpis.find(({ key }) => key === line.kpiKey)?.id ?? line.kpiKey;
    return { cells: { actionType: typeOf(line), kpi, closed: line.closed, people: line.people, compared: plans, estimate: size?.estimate ?? "", low: size?.low ?? "", high: size?.high ?? "", verdict: wordLedger(line, locale) } };
  });
  return { name: "EffectLedger", sheet: sheetWords(locale).sheetNames.EffectLedger, columns: outputColumns("effectLedger", locale, specs), rows, frozenColumns: 2, goneMark: null };
}

