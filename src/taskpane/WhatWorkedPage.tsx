import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { LedgerView } from "../app/improvement/ledgerView";
import { planWords } from "../i18n/plans";
import { useScreen } from "./screen";

/** What each type of action came to, over everybody's closed plans; it names nobody. */
export default function WhatWorkedPage({ ledger, onBack }: { readonly ledger: LedgerView; readonly onBack: () => void }) {
  const { locale, reveal } = useScreen();
  const words = planWords(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <article style={{ display: "grid", gap: 10 }}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} style={{ justifySelf: "start" }} onClick={onBack}>{words.pane.back}</Button>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 16, outlineOffset: 2 }}>{words.ledger.heading}</h2>
      <Text size={200}>{words.pane.about}</Text>
      {ledger.entries.length === 0 && <Text>{words.pane.none}</Text>}
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 6 }}>
        {ledger.entries.map((entry) => (
          <li key={`${entry.actionType}:${entry.kpi}`} style={{ background: tokens.colorNeutralBackground2, borderRadius: 6, padding: "6px 8px", display: "grid", gap: 2 }}>
            <Text weight="semibold">{entry.actionType} · {entry.kpi}</Text>
            <Text size={200}>{entry.verdict}</Text>
            {entry.interval !== null && <Text size={200}>{entry.interval}</Text>}
            <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{entry.counts}</Text>
          </li>
        ))}
      </ul>
      {ledger.sheet && <Link as="button" style={{ justifySelf: "start" }} onClick={() => reveal({ kind: "table", table: "EffectLedger" })}>{words.pane.open}</Link>}
    </article>
  );
}
