import { tokens } from "@fluentui/react-components";
import { useScreen } from "./screen";

/** The first rows of a block of data as they stand, to see at a glance what it is; opened on request, and not while names are hidden. */
export function FirstRows({ of, headers, rows }: { readonly of: string; readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  const { words: { data: { read } }, hidden } = useScreen();
  if (hidden || rows.length === 0) return null;
  const cell = { padding: "1px 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: "nowrap", textAlign: "start", maxWidth: 160, overflow: "hidden", textOverflow: "ellipsis" } as const;
  return (
    <details style={{ fontSize: tokens.fontSizeBase200 }}>
      <summary style={{ cursor: "pointer" }}>{read.firstRows}</summary>
      <div role="region" tabIndex={0} aria-label={`${read.firstRows}: ${of}`} style={{ overflowX: "auto", paddingTop: 4 }}>
        <table style={{ borderCollapse: "collapse" }}>
          <thead><tr>{headers.map((header, index) => <th key={index} scope="col" style={cell}>{header}</th>)}</tr></thead>
          <tbody>{rows.map((row, index) => <tr key={index}>{headers.map((_, column) => <td key={column} style={cell}>{row[column]}</td>)}</tr>)}</tbody>
        </table>
      </div>
    </details>
  );
}
