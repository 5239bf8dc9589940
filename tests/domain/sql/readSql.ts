import type { Dialect } from "../../../src/domain/sql/dialect";

/** A piece of a statement as an engine's reader takes it. `value` is what a text or name stands for. */
export type Token = { readonly kind: "text" | "name"; readonly value: string } | { readonly kind: "comment" } | { readonly kind: "plain"; readonly value: string };

/**
 * Takes a statement apart by an engine's own lexical rules, written down here apart from the code that quotes.
 * Sources: DuckDB's scan.l (PostgreSQL's, standard_conforming_strings on); Spark's SqlBaseLexer.g4 (STRING_LITERAL,
 * BACKQUOTED_IDENTIFIER, SIMPLE_COMMENT, whose "\" before a line's end goes on) and unescapeSQLString.
 */
export function readSql(sql: string, dialect: Dialect): readonly Token[] {
  const tokens: Token[] = [];
  const patterns = dialect === "duckdb"
    ? { text: /'(?:[^']|'')*'/y, name: /"(?:[^"]|"")*"/y, comment: /--[^\r\n]*/y }
    : { text: /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y, name: /`(?:[^`]|``)*`/y, comment: /--(?:\\\n|[^\r\n])*\r?\n?/y };
  for (let at = 0; at < sql.length; ) {
    const found = (["comment", "text", "name"] as const).flatMap((kind) => {
      const pattern = patterns[kind];
      pattern.lastIndex = at;
      const match = pattern.exec(sql);
      return match === null ? [] : [{ kind, match: match[0] }];
    })[0];
    if (found === undefined) {
      const last = tokens.at(-1);
      if (last?.kind === "plain") tokens[tokens.length - 1] = { kind: "plain", value: last.value + sql.charAt(at) };
      else tokens.push({ kind: "plain", value: sql.charAt(at) });
      at++;
      continue;
    }
    const { kind, match } = found;
    const inner = match.slice(1, -1);
    if (kind === "comment") tokens.push({ kind });
    else if (dialect === "duckdb") tokens.push({ kind, value: kind === "text" ? inner.replaceAll("''", "'") : inner.replaceAll('""', '"') });
    else tokens.push({ kind, value: kind === "text" ? unescaped(inner) : inner.replaceAll("``", "`") });
    at += match.length;
  }
  return tokens;
}

const unescaped = (text: string): string =>
  text.replace(/\\u([0-9A-Fa-f]{4})|\\([\s\S])/g, (_, code: string | undefined, letter: string | undefined) => (code !== undefined ? String.fromCharCode(parseInt(code, 16)) : ({ n: "\n", t: "\t", r: "\r", b: "\b", "0": "\0", Z: "\u001a", "%": "\\%", _: "\\_" })[letter ?? ""] ?? letter ?? ""));
