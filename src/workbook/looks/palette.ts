import type { Tone } from "../../app/ports/workbookPort";

export interface Colours { readonly fill: string; readonly font: string }

/** Fill and font of each meaning, at least 4.5 : 1 apart (WCAG 2.1, 1.4.3). The low tones are amber and plum, never alarm red: these sheets are about people. */
export const palette: Readonly<Record<Tone, Colours>> = {
  excellent: { fill: "#C6E7CF", font: "#0B4A21" },
  good: { fill: "#E2F2E5", font: "#145C2C" },
  fair: { fill: "#E6EEF8", font: "#1F4A7C" },
  warning: { fill: "#FFF0CC", font: "#6B4300" },
  poor: { fill: "#F3DDE6", font: "#6E1F45" },
  muted: { fill: "#F0F0F0", font: "#525252" },
};

/** Where people write. */
export const peopleFill = "#FFFBEA";
export const barColour = "#8FB8DE";

/** Forms are printed, often in grey: dark text, pale fills, thin lines. */
export const formColours = {
  title: { fill: null, font: "#1F3A5F" },
  heading: { fill: "#E6EEF8", font: "#1F3A5F" },
  label: { fill: null, font: "#525252" },
  muted: { fill: null, font: "#525252" },
  bar: { fill: null, font: "#3B6EA5" },
  line: "#A6A6A6",
} as const;
