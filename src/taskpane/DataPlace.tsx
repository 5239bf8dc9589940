import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { IssueLine, TeamView } from "../app/teamView";
import { useScreen } from "./screen";
import { IssueText } from "./Today";

const shownFirst = 20;

/** What could not be used and what is good to know, by table; each finding leads to its cell. */
export default function DataPlace({ view }: { readonly view: TeamView }) {
  const { words } = useScreen();
  const tables = [...new Set(view.issues.map(({ table }) => table))];
  return (
    <div style={{ display: "grid", gap: 12 }}>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>{words.data.heading}</Text>
      {tables.length === 0 && <Text>{words.data.none}</Text>}
      {tables.map((table) => <TableIssues key={table} table={table} issues={view.issues.filter((issue) => issue.table === table)} />)}
    </div>
  );
}

function TableIssues({ table, issues }: { readonly table: string; readonly issues: readonly IssueLine[] }) {
  const { words } = useScreen();
  const [all, setAll] = useState(false);
  const shown = all ? issues : issues.slice(0, shownFirst);
  return (
    <section style={{ display: "grid", gap: 6 }}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{table} · {words.data.count({ count: issues.length })}</Text>
      <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 6 }}>
        {shown.map((issue, index) => <li key={index}><Text size={100}>{words.data.severity[issue.severity]}</Text><div><IssueText issue={issue} /></div></li>)}
      </ul>
      {issues.length > shown.length && <Button size="small" style={{ justifySelf: "start" }} onClick={() => setAll(true)}>{words.data.more({ count: issues.length - shown.length })}</Button>}
    </section>
  );
}
