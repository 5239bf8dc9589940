/** The form headers, names and keys are compared in: full-width and half-width, case and stray spaces do not differ. */
export const normalText = (text: string): string => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

/** The form people are matched by; number 1001 and text "1001" are one. @example personKey(" Ann  Bell ") // "ann bell" */
export const personKey = (cell: string | number): string => normalText(String(cell));
