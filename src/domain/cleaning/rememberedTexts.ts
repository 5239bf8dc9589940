/** Texts remembered, so that columns that repeat themselves are read once; more would only fill memory. */
const mostRemembered = 20_000;

/**
 * A reader of texts that recalls what it has read. Once full it recalls no new ones, and where the texts hardly repeat
 * it stops looking them up, since that alone costs as much as reading a short text.
 * @param read must depend on nothing but the text
 * @example const once = remembering(readDateText); once("Jan-24"); once("Jan-24"); // read only once
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly read: T }>();
  let recalled = 0;
  return (text) => {
    const full = known.size >= mostRemembered;
    if (full && recalled * 4 < mostRemembered) return read(text);
    const had = known.get(text);
    if (had !== undefined) {
      recalled++;
      return had.read;
    }
    const fresh = read(text);
    if (!full) known.set(text, { read: fresh });
    return fresh;
  };
}
