import type { SampleWords } from "../../i18n/sample";
import type { Day } from "../../domain/units";
import { dateOf, halfYear } from "./calendar";

/** How the sample's market grows in a half-year, against the same half of the year before. */
export interface SampleGrowth { readonly period: string; readonly growth: number }

/** The running half-year and the next, a little below and at what the sample's own sales grow by. */
export const marketRows = (words: SampleWords, asOf: Day): readonly SampleGrowth[] =>
  [{ shift: 0, growth: 0.06 }, { shift: 1, growth: 0.07 }].map(({ shift, growth }) => {
    const { year, month } = dateOf(halfYear(asOf, shift).start);
    return { period: words.halfYear({ year, half: month <= 6 ? 1 : 2 }), growth };
  });
