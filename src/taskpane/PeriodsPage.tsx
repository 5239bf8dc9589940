import { Button, Field, Link, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Reopening } from "../app/followUp";
import type { ClosingPreview } from "../app/periods/closePeriod";
import type { ClosedPeriodLine, PeriodsView, PeriodToClose } from "../app/periods/periodsView";
import { periodsWords } from "../i18n/periods";
import { useScreen } from "./screen";

interface PeriodsPageProps {
  readonly periods: PeriodsView;
  /** What closing would keep; null = it is being worked out, or nothing can be closed. */
  readonly closing: ClosingPreview | null;
  /** Which of those that wait `closing` is about. */
  readonly chosen: PeriodToClose | null;
  readonly onChoose: (which: PeriodToClose) => void;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onReopen: (reopening: Reopening) => void;
  readonly onData: () => void;
  readonly onBack: () => void;
}

/** Closing a period, with all that happens told before; and the closed ones, each of which can be opened again. */
export default function PeriodsPage({ periods, closing, chosen, onChoose, busy, onClose, onReopen, onData, onBack }: PeriodsPageProps) {
  const { locale, day, reveal } = useScreen();
  const words = periodsWords(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  const { closed, toClose, sheets } = periods;
  // After closing or opening again the page is another: the keyboard goes on from its top.
  const state = `${closed.length}–${toClose.length}`;
  useEffect(() => {
    heading.current?.focus();
  }, [state]);
  return (
    <article style={{ display: "grid", gap: 10 }}>
      <Button appearance="subtle" icon={<ArrowLeft20Regular />} style={{ justifySelf: "start" }} onClick={onBack}>{words.back}</Button>
      <h2 ref={heading} tabIndex={-1} style={{ margin: 0, fontSize: 16, outlineOffset: 2 }}>{words.heading}</h2>
      {toClose.length > 1 && (
        <Field label={words.which}>
          <Select value={String(chosen?.end ?? "")} disabled={busy} onChange={(_, { value }) => {
            const which = toClose.find(({ end }) => String(end) === value);
            if (which !== undefined) onChoose(which);
          }}>
            {toClose.map(({ end }) => <option key={end} value={String(end)}>{words.until({ end: day(end) })}</option>)}
          </Select>
        </Field>
      )}
      {toClose.length === 0 ? <Text>{words.nothing}</Text> : closing !== null && <ToClose closing={closing} busy={busy} onClose={onClose} onData={onData} />}
      <h3 style={{ margin: 0, fontSize: 14 }}>{words.closedHeading}</h3>
      {closed.length === 0 && <Text size={200}>{words.none}</Text>}
      <ul style={{ margin: 0, padding: 0, listStyle: "none", display: "grid", gap: 8 }}>
        {closed.map((one) => <li key={`${one.period.start}–${one.period.end}`}><Closed line={one} busy={busy} onReopen={onReopen} /></li>)}
      </ul>
      {sheets.map((table) => <Link key={table} as="button" style={{ justifySelf: "start" }} onClick={() => reveal({ kind: "table", table })}>{words.sheets[table]}</Link>)}
    </article>
  );
}

function ToClose({ closing: { period, people, scores, unscored, refused }, busy, onClose, onData }: { readonly closing: ClosingPreview; readonly busy: boolean; readonly onClose: () => void; readonly onData: () => void }) {
  const { locale, day } = useScreen();
  const words = periodsWords(locale);
  if (refused !== null || period === null) return <Text>{refused?.message ?? words.nothing}</Text>;
  return (
    <section aria-label={words.close} style={{ display: "grid", gap: 8, background: tokens.colorNeutralBackground2, borderRadius: 6, padding: "8px 10px" }}>
      <ul style={{ margin: 0, paddingInlineStart: 18, display: "grid", gap: 4 }}>
        {[words.keeps({ people, scores }), words.stays, words.logged].map((sentence) => <li key={sentence}><Text size={200}>{sentence}</Text></li>)}
      </ul>
      {unscored > 0 && <Text size={200}>{words.unscored({ count: unscored })} <Link as="button" onClick={onData}>{words.seeData}</Link></Text>}
      <Button appearance="primary" style={{ justifySelf: "start" }} disabledFocusable={busy} onClick={onClose}>{words.closeNamed({ start: day(period.start), end: day(period.end) })}</Button>
    </section>
  );
}

function Closed({ line: { period, closedOn, people, rows, differs, altered }, busy, onReopen }: { readonly line: ClosedPeriodLine; readonly busy: boolean; readonly onReopen: PeriodsPageProps["onReopen"] }) {
  const { locale, day, moment } = useScreen();
  const words = periodsWords(locale);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const span = { start: day(period.start), end: day(period.end) };
  const at = `${closedOn.replace(" ", "T")}Z`;
  return (
    <section aria-label={words.span(span)} style={{ display: "grid", gap: 4, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: 6, padding: "6px 10px" }}>
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "center", gap: 8 }}>
        <Text weight="semibold">{words.span(span)}</Text>
        <Button size="small" aria-expanded={asking} aria-label={words.reopenNamed(span)} onClick={() => setAsking(!asking)}>{words.reopen}</Button>
      </div>
      <Text size={200}>{words.closedLine({ when: Number.isNaN(Date.parse(at)) ? closedOn : moment(at), people, rows })}</Text>
      {differs !== null && differs > 0 && <Text size={200}>{words.differs({ count: differs })}</Text>}
      {altered && <Text size={200}>{words.altered}</Text>}
      {asking && (
        <form style={{ display: "grid", gap: 6 }} onSubmit={(event) => {
          event.preventDefault();
          if (!busy && reason.trim() !== "") onReopen({ period, reason });
        }}>
          <Field label={words.reason} hint={words.reasonHint} required>
            <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Button type="submit" appearance="primary" style={{ justifySelf: "start" }} disabledFocusable={busy || reason.trim() === ""}>{words.reopenGo}</Button>
        </form>
      )}
    </section>
  );
}
