import { tokens } from "@fluentui/react-components";

/** Colours of a band by its place from the highest; the word always stands beside the colour. No red: nobody is shamed. */
const tones = [
  { background: tokens.colorPaletteGreenBackground2, foreground: tokens.colorPaletteGreenForeground2 },
  { background: tokens.colorPaletteTealBackground2, foreground: tokens.colorPaletteTealForeground2 },
  { background: tokens.colorPaletteBlueBackground2, foreground: tokens.colorPaletteBlueForeground2 },
  { background: tokens.colorPaletteMarigoldBackground2, foreground: tokens.colorPaletteMarigoldForeground2 },
  { background: tokens.colorPalettePeachBackground2, foreground: tokens.colorPalettePeachForeground2 },
] as const;

/** @param index place of the band from the highest, of `count` bands. */
export function bandTone(index: number, count: number): (typeof tones)[number] {
  const step = count < 2 ? 0 : Math.round((Math.max(0, index) * (tones.length - 1)) / (count - 1));
  return tones[Math.min(step, tones.length - 1)] ?? tones[0];
}
