import type { HeaderFooter, PageLayout, SheetModel } from "../../model/workbookModel";
import { invalidArgument } from "../hostError";
import { asFlag, asNumber, asRecord, asText, HostObject, type HostContext, type Property } from "../hostObject";
import { placeArgument } from "./rangeObject";

/** Papers people print on; the rest of Excel's list this host does not know. */
const papers: ReadonlySet<string> = new Set(["Letter", "Tabloid", "Ledger", "Legal", "Statement", "Executive", "A3", "A4", "A5", "B4", "B5", "Folio"]);
type Side = keyof NonNullable<PageLayout["margins"]>;
/** Excel's own margins of a new sheet, in points. */
const standardMargins: Readonly<Record<Side, number>> = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** How a sheet is printed: Excel's `PageLayout`. Source: Microsoft, "Excel.PageLayout class" (ExcelApi 1.9). */
export function pageLayoutObject(context: HostContext, sheet: SheetModel): HostObject {
  const margin = (side: Side): Property => ({
    get: () => sheet.page.margins?.[side] ?? standardMargins[side],
    set: (value) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument();
      sheet.setPage({ margins: { ...standardMargins, ...sheet.page.margins, [side]: points } });
    },
  });
  return new HostObject("PageLayout", {
    properties: {
      Orientation: {
        get: () => sheet.page.orientation ?? "Portrait",
        set: (value) => {
          if (value !== "Portrait" && value !== "Landscape") throw invalidArgument();
          sheet.setPage({ orientation: value });
        },
      },
      PaperSize: {
        get: () => sheet.page.paperSize ?? "Letter",
        set: (value) => {
          if (!papers.has(asText(value))) throw invalidArgument();
          sheet.setPage({ paperSize: asText(value) });
        },
      },
      Zoom: { get: () => sheet.page.zoom ?? { scale: 100 }, set: (value) => sheet.setPage({ zoom: zoomOf(value) }) },
      LeftMargin: margin("left"),
      RightMargin: margin("right"),
      TopMargin: margin("top"),
      BottomMargin: margin("bottom"),
      HeaderMargin: margin("header"),
      FooterMargin: margin("footer"),
      CenterHorizontally: { get: () => sheet.page.centerHorizontally ?? false, set: (value) => sheet.setPage({ centerHorizontally: asFlag(value) }) },
      CenterVertically: { get: () => sheet.page.centerVertically ?? false, set: (value) => sheet.setPage({ centerVertically: asFlag(value) }) },
    },
    children: { HeadersFooters: () => new HostObject("HeaderFooterGroup", { children: { DefaultForAllPages: () => headerFooter(sheet) } }) },
    methods: { SetPrintArea: (args) => sheet.setPage({ printArea: placeArgument(context, sheet, args.values[0]).area }) },
  });
}

function zoomOf(value: unknown): NonNullable<PageLayout["zoom"]> {
  const { scale, horizontalFitToPages, verticalFitToPages } = asRecord(value);
  if (typeof scale === "number" && (scale < 10 || scale > 400)) throw invalidArgument();
  return {
    ...(typeof scale === "number" && { scale }),
    ...(typeof horizontalFitToPages === "number" && { horizontalFitToPages }),
    ...(typeof verticalFitToPages === "number" && { verticalFitToPages }),
  };
}

const nothing: HeaderFooter = { left: "", center: "", right: "" };

function headerFooter(sheet: SheetModel): HostObject {
  const part = (which: "header" | "footer", side: keyof HeaderFooter): Property => ({
    get: () => (sheet.page[which] ?? nothing)[side],
    set: (value) => {
      const text = asText(value);
      // Excel takes at most 255 characters for a header or footer as a whole.
      const next = { ...(sheet.page[which] ?? nothing), [side]: text };
      if (next.left.length + next.center.length + next.right.length > 255) throw invalidArgument();
      sheet.setPage({ [which]: next });
    },
  });
  return new HostObject("HeaderFooter", {
    properties: {
      LeftHeader: part("header", "left"), CenterHeader: part("header", "center"), RightHeader: part("header", "right"),
      LeftFooter: part("footer", "left"), CenterFooter: part("footer", "center"), RightFooter: part("footer", "right"),
    },
  });
}
