import { whyTotal } from "../../domain/evaluation/whyScore";
import { whyWords } from "../../i18n/why";
import { bandFormula } from "../outputs/scorecard";
import type { ExplanationInput, RowToCome } from "./explanationRow";
import { kpiRowId } from "./kpiRows";
import { inSlots, liveWords, shownPoints, slot } from "./liveWords";
import { wordTotalStep } from "./wordSteps";

/** The rows of Explanation from what the KPIs bring to the band and the way to the next. */
export function totalRows({ scored, person, judgementShare }: ExplanationInput): readonly RowToCome[] {
  const { locale, definitions } = scored;
  const words = whyWords(locale);
  const { labels } = words;
  const steps = whyTotal(person, judgementShare ?? 0, definitions.bands);
  const row = (id: string, draft: RowToCome["draft"]): RowToCome => ({ id, result: null, draft });
  if (person.total === null) return [row("total", () => ({ what: labels["no-total"], value: "", expected: null, words: words.noTotal }))];
  const judgement = steps.find((step) => step.kind === "judgement");
  const total = steps.find((step) => step.kind === "total");
  const scoredKpis = person.kpis.flatMap(({ contribution }, index) => (contribution === null ? [] : [index]));
  const atMost = (at: (id: string) => string): string => `{Bands.from},">"&ROUND(${at("total")},6)`;
  const figures = (at: (id: string) => string, ...ids: readonly string[]): ReadonlyMap<string, string> => new Map(ids.map((id) => [id, shownPoints(at(id))]));
  const quantities = scoredKpis.length === 0 ? [] : [
    row("counted", (at) => ({ what: labels.counted, value: { template: `=${scoredKpis.map((index) => `IF(ISNUMBER(${at(kpiRowId(index, "score"))}),${at(kpiRowId(index, "weight"))},0)`).join("+")}` }, words: words.counted })),
    row("quantities", (at) => ({
      what: labels.quantities,
      value: { template: `=IF(${at("counted")}>0,SUM(${scoredKpis.map((index) => at(kpiRowId(index, "contribution"))).join(",")}),"")` },
      expected: person.quantities,
      words: liveWords(
        scoredKpis.length === 1 ? words.total({ total: slot("quantities") }) : words.quantities({ parts: scoredKpis.map((index) => slot(kpiRowId(index, "contribution"))).join(words.plus), quantities: slot("quantities") }),
        figures(at, "quantities", ...scoredKpis.map((index) => kpiRowId(index, "contribution"))),
      ),
    })),
  ];
  const judged = judgement === undefined ? [] : [row("judgement", () => ({ what: labels.judgement, value: judgement.judgement, expected: person.judgement, words: wordTotalStep(judgement, steps, locale) }))];
  const share = judgement?.share ?? 0;
  const blended = (at: (id: string) => string): string => {
    if (judgement === undefined) return `=${at("quantities")}`;
    return quantities.length === 0 ? `=${at("judgement")}` : `=IF(ISNUMBER(${at("quantities")}),${at("quantities")}*(1-${share})+${at("judgement")}*${share},${at("judgement")})`;
  };
  return [
    ...quantities,
    ...judged,
    row("total", (at) => ({ what: labels.total, value: { template: blended(at) }, expected: person.total, words: total === undefined ? "" : liveWords(wordTotalStep(total, steps, locale, inSlots), figures(at, "quantities", "total")) })),
    row("band", (at) => ({ what: labels.band, value: { template: bandFormula(at("total")) }, expected: person.band, words: liveWords(words.bandLive({ total: slot("total"), from: slot("bandFrom") }), figures(at, "total", "bandFrom"), words.noBand) })),
    row("bandFrom", (at) => ({ what: labels.bandFrom, value: { template: `=IF(AND(ISNUMBER(${at("total")}),${at("band")}<>""),SUMPRODUCT(MAX(({Bands.from}<=ROUND(${at("total")},6))*{Bands.from})),"")` }, words: "" })),
    row("nextFrom", (at) => ({ what: labels.nextFrom, value: { template: `=IF(ISNUMBER(${at("total")}),IF(COUNTIFS(${atMost(at)})=0,"",MINIFS({Bands.from},${atMost(at)})),"")` }, words: "" })),
    row("gap", (at) => ({ what: labels.gap, value: { template: `=IF(ISNUMBER(${at("nextFrom")}),${at("nextFrom")}-${at("total")},"")` }, words: liveWords(words.gapLive({ gap: slot("gap"), from: slot("nextFrom") }), figures(at, "gap", "nextFrom"), words.topBand) })),
  ];
}
