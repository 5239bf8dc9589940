import type { LossTally, LossKind } from "./loss";
import { partText, relationshipsOf, type WorkbookPackage } from "./workbookPackage";

const sheetParts: Readonly<Record<string, LossKind>> = {
  pivotTable: "pivot", comments: "comment", threadedComment: "comment", slicer: "slicer", timeline: "slicer",
  queryTable: "query", oleObject: "embedded-object", control: "embedded-object", package: "embedded-object", image: "picture",
};

/** How many notes a comments part holds; one at least. */
const notesIn = (source: string | null): number => Math.max(1, (source?.match(/<(?:\w+:)?(?:comment|threadedComment)[\s>]/g) ?? []).length);

function addDrawing({ parts }: WorkbookPackage, path: string, sheet: string, losses: LossTally): void {
  const inside = relationshipsOf(parts, path);
  const charts = inside.filter(({ type }) => type === "chart" || type === "chartEx").length;
  const pictures = inside.filter(({ type }) => type === "image").length;
  const anchors = (partText(parts, path)?.match(/<(?:\w+:)?(?:twoCellAnchor|oneCellAnchor|absoluteAnchor)[\s>]/g) ?? []).length;
  losses.add("chart", sheet, charts);
  losses.add("picture", sheet, pictures);
  losses.add("drawing", sheet, Math.max(0, anchors - charts - pictures));
}

/** Adds what the package holds beside cells, tables and formats, sheet by sheet where the relationships tell. */
export function findLosses(file: WorkbookPackage, losses: LossTally): void {
  for (const { name, rels } of file.sheets) {
    const threaded = rels.some(({ type }) => type === "threadedComment");
    for (const rel of rels) {
      if (rel.type === "drawing") addDrawing(file, rel.target, name, losses);
      // Each threaded comment has a plain copy for older programs; it is one comment to people.
      if (rel.type === "comments" && threaded) continue;
      const kind = sheetParts[rel.type];
      if (kind !== undefined) losses.add(kind, name, kind === "comment" ? notesIn(partText(file.parts, rel.target)) : 1);
      if (rel.type === "table") losses.add("query", name, relationshipsOf(file.parts, rel.target).filter(({ type }) => type === "queryTable").length);
    }
  }
  for (const sheet of file.otherSheets) losses.add("chart-sheet", sheet);
  const paths = Object.keys(file.parts);
  const count = (pattern: RegExp): number => paths.filter((path) => pattern.test(path)).length;
  losses.add("macro", null, count(/(^|\/)vbaProject\.bin$/i) + count(/^xl\/macrosheets\/[^/]+\.xml$/i));
  losses.add("external-link", null, count(/^xl\/externalLinks\/[^/]+\.xml$/i));
  losses.add("query", null, count(/^xl\/connections\.xml$/i));
  losses.add("data-model", null, count(/^xl\/model\/[^/]+$/i));
  losses.add("custom-xml", null, count(/^customXml\/item\d+\.xml$/i));
}
