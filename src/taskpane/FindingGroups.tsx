import { Badge, Button, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { IssueGroup } from "../app/dataView";
import type { Decision } from "../app/rememberAnswers";
import { useScreen } from "./screen";
import { IssueText } from "./Today";

const shownFirst = 20;

/** Findings by kind and table, with how many rows and how much money hang on each; a kind that is all right can be accepted. */
export function FindingGroups({ groups, busy, onDecide }: { readonly groups: readonly IssueGroup[]; readonly busy: boolean; readonly onDecide: (decision: Decision) => void }) {
  const { words } = useScreen();
  return (
    <section style={{ display: "grid", gap: 8 }}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.data.findings}</Text>
      {groups.length === 0 && <Text>{words.data.none}</Text>}
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 8 }}>
        {groups.map((group) => <Group key={`${group.kind} ${group.table}`} group={group} busy={busy} onDecide={onDecide} />)}
      </ul>
    </section>
  );
}

function Group({ group, busy, onDecide }: { readonly group: IssueGroup; readonly busy: boolean; readonly onDecide: (decision: Decision) => void }) {
  const { words, number } = useScreen();
  const { data } = words;
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const shown = all ? group.issues : group.issues.slice(0, shownFirst);
  const name = `${group.name} · ${group.table}`;
  const size = [data.rows({ count: number(group.rows, 0) }), ...(group.amount === null ? [] : [data.amount({ amount: number(group.amount) })])].join(" · ");
  return (
    <li style={{ border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: 6, padding: "6px 10px", display: "grid", gap: 4 }}>
      <div style={{ display: "flex", alignItems: "center", gap: 8 }}>
        <div style={{ flex: 1, minWidth: 0, display: "grid" }}>
          <Text style={{ overflowWrap: "anywhere" }}>{name}</Text>
          <Text size={200}>{size}</Text>
        </div>
        <Badge appearance="outline" color={group.accepted ? "subtle" : "informative"}>{group.accepted ? data.accepted : data.severity[group.severity]}</Badge>
        <Button size="small" aria-expanded={open} aria-label={`${words.today.see}: ${name}`} onClick={() => setOpen(!open)}>{words.today.see}</Button>
      </div>
      {open && (
        <>
          <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 6 }}>
            {shown.map((issue, index) => <li key={index}><IssueText issue={issue} /></li>)}
          </ul>
          <div style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
            {group.issues.length > shown.length && <Button size="small" onClick={() => setAll(true)}>{data.more({ count: group.issues.length - shown.length })}</Button>}
            {group.severity !== "refusing" && <Button size="small" disabledFocusable={busy} onClick={() => onDecide({ kind: "accept", issue: group.kind, table: group.table, accepted: !group.accepted })}>{group.accepted ? data.unaccept : data.accept}</Button>}
          </div>
        </>
      )}
    </li>
  );
}
