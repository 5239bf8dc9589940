/**
 * Where a column of ours is read from. `through` follows keys: the cell of `header` is looked up in
 * `steps[0].key` of `steps[0].block`, whose `take` is the result, or the key of the next step.
 */
export type ColumnSource =
  | { readonly kind: "column"; readonly header: string }
  | { readonly kind: "product"; readonly headers: readonly string[] }
  | { readonly kind: "difference"; readonly headers: readonly [string, string] }
  | { readonly kind: "joined-text"; readonly headers: readonly string[] }
  | { readonly kind: "through"; readonly header: string; readonly steps: readonly LookupStep[] }
  /** Columns side by side, one a month, quarter or year; each row is read as one row for each of them. */
  | { readonly kind: "wide"; readonly first: string; readonly last: string }
  | { readonly kind: "constant"; readonly value: string }
  /** Which rows count: those whose cell is one of the values, or where `counted` is false every other row. */
  | { readonly kind: "rows"; readonly header: string; readonly values: readonly string[]; readonly counted: boolean };

export interface LookupStep { readonly block: string; readonly key: string; readonly take: string }

/** A source as people read and write it in Mapping. @example sourceText({ kind: "product", headers: ["售价", "销售数量"] }) // "售价 × 销售数量" */
export function sourceText(source: ColumnSource): string {
  switch (source.kind) {
    case "column":
      return quoted(source.header);
    case "product":
      return source.headers.map(quoted).join(" × ");
    case "difference":
      return source.headers.map(quoted).join(" − ");
    case "joined-text":
      return source.headers.map(quoted).join(" & ");
    case "through":
      return [quoted(source.header), ...source.steps.map(({ block, key, take }) => `${quoted(block)}${bracketed(key)} → ${quoted(take)}`)].join(" → ");
    case "wide":
      return `${quoted(source.first)} … ${quoted(source.last)}`;
    case "constant":
      return `"${source.value.replaceAll('"', '""')}"`;
    case "rows":
      return `${quoted(source.header)} ${source.counted ? "=" : "≠"} ${source.values.map(quoted).join(" | ")}`;
  }
}

/** A header with a sign in it that means something here is put in brackets, as Excel does in its formulas. */
const quoted = (header: string): string => (header === "" || /[×−&→…"“”[\]=≠|]|<>|\.{3}|^\s|\s$|(?:^|\s)[*x-](?:\s|$)/.test(header) ? bracketed(header) : header);
const bracketed = (header: string): string => `[${header.replaceAll("]", "]]")}]`;

/** What stands between the signs that are in no brackets; "]]" in brackets is a bracket of the header's own. */
const parts = (text: string, sign: string): readonly string[] => {
  const found: string[] = [];
  let inside = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (inside && text.startsWith("]]", at)) at++;
    else if (inside) inside = text[at] !== "]";
    else if (text[at] === "[") inside = true;
    else if (text.startsWith(sign, at)) {
      found.push(text.slice(from, at));
      from = at + sign.length;
      at = from - 1;
    }
  }
  return [...found, text.slice(from)].map((part) => part.trim());
};

const unquoted = (part: string): string => {
  const match = /^\[(.*)\]$/s.exec(part);
  return match ? (match[1] ?? "").replaceAll("]]", "]") : part;
};

/** What `sourceText` wrote, or a person in its manner (" * " and " x " multiply too, " - " subtracts); null = nothing is there. */
export function readSource(text: string): ColumnSource | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const constant = /^[=]?["“](.*)["”]$/s.exec(trimmed);
  if (constant) return { kind: "constant", value: (constant[1] ?? "").replaceAll('""', '"') };
  const rows = readRows(trimmed);
  if (rows !== null) return rows;
  const through = parts(trimmed, "→");
  if (through.length > 1) return readThrough(through);
  for (const sign of ["×", " * ", " x "]) if (parts(trimmed, sign).length > 1) return { kind: "product", headers: parts(trimmed, sign).map(unquoted) };
  for (const sign of [" − ", " - "]) {
    const [left = "", right = "", ...more] = parts(trimmed, sign);
    if (right !== "" && more.length === 0) return { kind: "difference", headers: [unquoted(left), unquoted(right)] };
  }
  if (parts(trimmed, " & ").length > 1) return { kind: "joined-text", headers: parts(trimmed, " & ").map(unquoted) };
  for (const sign of ["…", "..."]) {
    const [first = "", last = ""] = parts(trimmed, sign);
    if (last !== "") return { kind: "wide", first: unquoted(first), last: unquoted(last) };
  }
  return { kind: "column", header: unquoted(trimmed) };
}

/** "Stage = Closed Won | Shipped", or "Stage ≠ Cancelled"; "<>" is "≠" as in Excel. */
function readRows(text: string): ColumnSource | null {
  for (const sign of ["=", "≠", "<>"]) {
    const [header = "", values, ...more] = parts(text, sign);
    if (header !== "" && values !== undefined && values !== "" && more.length === 0) return { kind: "rows", header: unquoted(header), values: parts(values, "|").map(unquoted), counted: sign === "=" };
  }
  return null;
}

/** "CustomerId → Customer[CustomerId] → SupportRepId": a header, then for each lookup its block with the key, and what is taken. */
function readThrough(all: readonly string[]): ColumnSource | null {
  const [header = "", ...rest] = all;
  const steps: LookupStep[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const lookup = /^(\[(?:[^\]]|\]\])*\]|[^[]+)(\[(?:[^\]]|\]\])*\])$/s.exec(rest[at] ?? "");
    const take = rest[at + 1];
    if (!lookup || take === undefined) return null;
    steps.push({ block: unquoted(lookup[1] ?? ""), key: unquoted(lookup[2] ?? ""), take: unquoted(take) });
  }
  return { kind: "through", header: unquoted(header), steps };
}

/** The headers of its own block a source reads. */
export function headersOf(source: ColumnSource): readonly string[] {
  switch (source.kind) {
    case "column":
    case "through":
    case "rows":
      return [source.header];
    case "product":
    case "difference":
    case "joined-text":
      return source.headers;
    case "wide":
      return [source.first, source.last];
    case "constant":
      return [];
  }
}
