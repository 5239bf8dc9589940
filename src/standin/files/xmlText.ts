/* The file format writes characters XML cannot hold as _xHHHH_, and so has to escape text that looks like that. */
// eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
const forbidden = /[\x00-\x08\x0B-\x0D\x0E-\x1F\x7F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as the file holds it. @example fileText("a\u0001") // "a_x0001_" */
export const fileText = (text: string): string =>
  text.replace(looksEscaped, "_x005F_").replace(forbidden, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);

/** The reverse of `fileText`. */
export const textOfFile = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\t": "&#9;" };

/** Escapes text for an element or a double-quoted attribute. */
export const xml = (text: string): string => fileText(text).replace(/[&<>"\n\t]/g, (character) => entities[character] ?? character);

/** ` name="value"` for each attribute that has a value. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values).map(([name, value]) => (value === undefined ? "" : ` ${name}="${xml(String(value))}"`)).join("");
