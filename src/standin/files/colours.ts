import { descendants, xmlTree } from "./xmlTree";
import { partText, type WorkbookPackage } from "./workbookPackage";

/** A colour as ExcelJS gives it: direct, of the theme (lightened or darkened by `tint`), or of the old palette. */
export interface FileColour { readonly argb?: string; readonly theme?: number; readonly tint?: number; readonly indexed?: number }

const officeTheme = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];
/** Source: ECMA-376 18.8.27, default indexed colours 8–63; 0–7 repeat 8–15. */
const palette = ("000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333").split(" ");

/** The twelve colours of the file's theme, in the order in which cells number them (light before dark). */
export function themeColours(file: WorkbookPackage): readonly string[] {
  const part = file.rels.find(({ type }) => type === "theme");
  const source = part === undefined ? null : partText(file.parts, part.target);
  const scheme = source === null ? undefined : descendants(xmlTree(source), "clrScheme")[0];
  if (scheme === undefined) return officeTheme;
  const of = (name: string, otherwise: number): string => {
    const colour = scheme.children.find((child) => child.name === name)?.children[0]?.attributes;
    return colour?.["lastClr"] ?? colour?.["val"] ?? officeTheme[otherwise] ?? "000000";
  };
  return ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"].map(of);
}

/** `#RRGGBB`, or undefined for "automatic". A tint is mixed with white or black, which is Excel's up to saturation. */
export function colourOf(colour: FileColour | undefined, theme: readonly string[]): string | undefined {
  if (colour === undefined) return undefined;
  const { argb, indexed, tint = 0 } = colour;
  const base = argb !== undefined ? argb.slice(-6)
    : colour.theme !== undefined ? theme[colour.theme]
      : indexed !== undefined && indexed < 64 ? palette[indexed < 8 ? indexed : indexed - 8] : undefined;
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  const mixed = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(base.slice(at, at + 2), 16);
    return Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint).toString(16).padStart(2, "0");
  });
  return `#${mixed.join("").toUpperCase()}`;
}

/** @example fileColour("#C6EFCE") // { argb: "FFC6EFCE" } */
export const fileColour = (colour: string): { argb: string } => ({ argb: `FF${colour.replace("#", "").toUpperCase()}` });
