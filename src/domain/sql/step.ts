/** A named step of a query. @param name with the names of its columns, where its rows do not give them. */
export const step = (name: string, body: string): string => `${name} AS (\n${body}\n)`;

/** One item a line. */
export const listed = (items: readonly string[], indent: string): string => items.map((item) => indent + item).join(",\n");
