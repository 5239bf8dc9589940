import type { HeaderFooter as FileHeaderFooter, PageSetup } from "exceljs";
import type { HeaderFooter, PageLayout } from "../model/workbookModel";

/** Numbers of papers in a file. Source: ECMA-376 18.3.1.63. */
const papers: Readonly<Record<string, number>> = { Letter: 1, Tabloid: 3, Ledger: 4, Legal: 5, Statement: 6, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13, Folio: 14 };
const pointsPerInch = 72;
const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** How a sheet is printed, as ExcelJS writes it; only what was set. */
export function pageInFile({ orientation, paperSize, zoom, margins, centerHorizontally, centerVertically, header, footer }: PageLayout): { readonly setup: Omit<Partial<PageSetup>, "paperSize"> & { readonly paperSize?: number }; readonly headerFooter: Partial<FileHeaderFooter> } {
  const paper = papers[paperSize ?? ""];
  const fits = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  return {
    setup: {
      ...(orientation !== undefined && { orientation: orientation === "Landscape" ? "landscape" : "portrait" }),
      ...(paper !== undefined && { paperSize: paper }),
      ...(zoom !== undefined && (fits ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 } : { fitToPage: false, scale: zoom.scale ?? 100 })),
      // The format wants all six or none; the others are Excel's own for a new sheet.
      ...(margins !== undefined && { margins: { left: inches(margins.left, 0.7), right: inches(margins.right, 0.7), top: inches(margins.top, 0.75), bottom: inches(margins.bottom, 0.75), header: inches(margins.header, 0.3), footer: inches(margins.footer, 0.3) } }),
      ...(centerHorizontally !== undefined && { horizontalCentered: centerHorizontally }),
      ...(centerVertically !== undefined && { verticalCentered: centerVertically }),
    },
    headerFooter: { ...(header !== undefined && { oddHeader: textInFile(header) }), ...(footer !== undefined && { oddFooter: textInFile(footer) }) },
  };
}

const inches = (points: number | undefined, otherwise: number): number => (points === undefined ? otherwise : points / pointsPerInch);
const textInFile = ({ left, center, right }: HeaderFooter): string => [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("");

/** The reverse, null where the file says nothing of it (against ExcelJS's types); what the model has no name for stays with the file's own setup. */
export function pageOfFile(setup: Partial<PageSetup> | null, headerFooter: Partial<FileHeaderFooter> | null): PageLayout {
  if (setup === null) return {};
  const paperSize = Object.entries(papers).find(([, number]) => number === (setup.paperSize as number | undefined))?.[0];
  const { fitToPage, fitToWidth, fitToHeight, scale } = setup;
  const margins = setup.margins as PageSetup["margins"] | null | undefined;
  const { oddHeader, oddFooter } = headerFooter ?? {};
  return {
    ...(setup.orientation !== undefined && { orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait" }),
    ...(paperSize !== undefined && { paperSize }),
    ...(fitToPage === true ? { zoom: { ...((fitToWidth ?? 1) > 0 && { horizontalFitToPages: fitToWidth ?? 1 }), ...((fitToHeight ?? 1) > 0 && { verticalFitToPages: fitToHeight ?? 1 }) } } : scale === undefined ? {} : { zoom: { scale } }),
    ...(margins !== undefined && margins !== null && { margins: Object.fromEntries(sides.flatMap((side) => (typeof margins[side] === "number" ? [[side, margins[side] * pointsPerInch]] : []))) }),
    ...(setup.horizontalCentered !== undefined && { centerHorizontally: setup.horizontalCentered }),
    ...(setup.verticalCentered !== undefined && { centerVertically: setup.verticalCentered }),
    ...(oddHeader ? { header: textOfFile(oddHeader) } : {}),
    ...(oddFooter ? { footer: textOfFile(oddFooter) } : {}),
  };
}

/** Sections begin with &L, &C or &R; text before the first of them is in the middle. `&&` is a plain sign. */
function textOfFile(text: string): HeaderFooter {
  const found = { L: "", C: "", R: "" };
  let section: keyof typeof found = "C";
  for (const part of text.match(/&&|&[LCR]|&?[^&]+|&/g) ?? []) {
    if (part === "&L" || part === "&C" || part === "&R") section = part === "&L" ? "L" : part === "&C" ? "C" : "R";
    else if (/^&[LCR]/.test(part)) {
      section = part.charAt(1) as keyof typeof found;
      found[section] += part.slice(2);
    } else found[section] += part;
  }
  return { left: found.L, center: found.C, right: found.R };
}
