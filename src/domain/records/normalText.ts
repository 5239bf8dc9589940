/** The form headers, names and keys are compared in: full-width and half-width, case and stray spaces do not differ. */
export const normalText = (text: string): string => (isPlain(text) ? text : text.normalize("NFKC").trim().replace(/\s+/g, " ")).toLowerCase();

/** Letters, digits and signs of ASCII with single spaces between them: most text, and nothing in it to put right but its case. */
function isPlain(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 126 || code < 32 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

/** The form people are matched by; number 1001 and text "1001" are one. @example personKey(" Ann  Bell ") // "ann bell" */
export const personKey = (cell: string | number): string => normalText(String(cell));
