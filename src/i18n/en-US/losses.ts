/** Parts of a workbook that the stand-in cannot keep. */
const losses = {
  chart: "chart",
  pivot: "pivot table",
  macro: "macro project",
  drawing: "drawing",
  picture: "picture",
  slicer: "slicer or timeline",
  "external-link": "link to another workbook",
  comment: "comment",
  query: "data connection or query",
  "custom-xml": "custom XML part",
  "embedded-object": "embedded object or control",
  "chart-sheet": "chart sheet",
  "data-model": "data model",
  "rich-text": "cell with several formats in its text",
  "array-formula": "array formula over several cells",
  "conditional-format": "conditional format of a kind not known here",
  filter: "filter of a kind not known here",
  table: "table without a header row or with a fault",
};
export default losses;
