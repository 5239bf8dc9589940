import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DataView } from "../app/dataView";
import { FirstRows } from "./FirstRows";
import { useScreen } from "./screen";

/** Which data is read as what, how each column was matched, and what else was found in the workbook. */
export function DataReadFrom({ data }: { readonly data: DataView }) {
  const { words, reveal } = useScreen();
  const { read } = words.data;
  if (data.mapping.length === 0 && data.unused.length === 0) return null;
  return (
    <section style={{ display: "grid", gap: 8 }}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{read.heading}</Text>
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 8 }}>
        {data.mapping.map((mapping) => <ReadTable key={mapping.table} mapping={mapping} />)}
      </ul>
      {data.unused.length > 0 && (
        <>
          <Text size={200}>{read.others}</Text>
          <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 4 }}>
            {data.unused.map(({ id, words: said, link, columns, firstRows }) => <li key={id}><Link as="button" style={{ textAlign: "start", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" }} onClick={() => reveal(link)}>{said}</Link><FirstRows of={id} headers={columns} rows={firstRows} /></li>)}
          </ul>
        </>
      )}
    </section>
  );
}

function ReadTable({ mapping }: { readonly mapping: DataView["mapping"][number] }) {
  const { words, reveal, number } = useScreen();
  const { read } = words.data;
  const [open, setOpen] = useState(false);
  const line = read.line({ table: mapping.table, from: mapping.from, rows: number(mapping.rows, 0) });
  return (
    <li style={{ border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: 6, padding: "6px 10px", display: "grid", gap: 4 }}>
      <div style={{ display: "flex", alignItems: "center", gap: 8 }}>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Link as="button" style={{ textAlign: "start", overflowWrap: "anywhere" }} onClick={() => reveal(mapping.link)}>{line}</Link>
        </div>
        <Button size="small" aria-expanded={open} aria-label={`${read.columns}: ${mapping.table}`} onClick={() => setOpen(!open)}>{read.columns}</Button>
      </div>
      <FirstRows of={mapping.table} headers={mapping.headers} rows={mapping.firstRows} />
      {open && (
        <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 4 }}>
          {mapping.columns.map(({ key, column, source, confidence, reason }) => (
            <li key={key}>
              <Text size={200} style={{ overflowWrap: "anywhere" }}><b>{column}</b>: {source}</Text>
              <Text size={100} block style={{ color: tokens.colorNeutralForeground2 }}>{read.why({ percent: Math.round(confidence * 100), why: reason })}</Text>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
