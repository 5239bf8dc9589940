import { parseStructRef, tokenize, type ReferenceStruct, type Token } from "@borgar/fx";

/** Formulas of a column are much alike, and are read again whenever anything is renamed, moved or calculated. */
const most = 20_000;

/** The tokens of a formula, as @borgar/fx reads them. */
export const tokensOf = remembered<readonly Readonly<Token>[]>((formula) => tokenize(formula));

/** What a structured reference names; undefined where the text is none. */
export const structuredReference = remembered<Readonly<ReferenceStruct> | undefined>((text) => parseStructRef(text));

/** Reads each text once, as long as there is room to remember it. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const had = known.get(text);
    if (had !== undefined) return had.value;
    const found = { value: read(text) };
    if (known.size >= most) known.clear();
    known.set(text, found);
    return found.value;
  };
}
