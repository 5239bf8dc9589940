/**
 * Whether a cell names two or more people we know, parted by commas and the like; a name that holds such a mark itself is one.
 * @param known whether a text is somebody.
 * @example severalOwners("Ann Bell, Bo Chen", isKnown) // true
 */
export function severalOwners(text: string, known: (name: string) => boolean): boolean {
  const parts = text.normalize("NFKC").split(/[,;/&+、]|\s+and\s+|\s*[和与]\s*/iu).map((part) => part.trim()).filter((part) => part !== "");
  return parts.length > 1 && parts.every(known);
}
