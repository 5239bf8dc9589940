import type { Locale } from "../../domain/locale";
import { sheetWords } from "../../i18n/sheets";
import type { Highlight, Tone } from "../ports/workbookPort";

/** A rating band as far as colouring needs it; from the highest down. */
export interface BandName { readonly name: string }

const tones: readonly Tone[] = ["excellent", "good", "fair", "warning", "poor"];

/** Bands coloured from best to least, spread over five tones whatever their number. The word always stands beside the colour. */
export const bandHighlights = (bands: readonly BandName[]): readonly Highlight[] =>
  bands.map(({ name }, index) => {
    const step = bands.length < 2 ? 0 : Math.round((index * (tones.length - 1)) / (bands.length - 1));
    return { kind: "equals", text: name, tone: tones[step] ?? "fair" };
  });

export const paceHighlights = (locale: Locale): readonly Highlight[] => {
  const { pace } = sheetWords(locale);
  return [
    { kind: "equals", text: pace["on-track"], tone: "good" },
    { kind: "equals", text: pace.behind, tone: "warning" },
    { kind: "equals", text: pace["at-risk"], tone: "poor" },
  ];
};
