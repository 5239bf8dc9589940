import { tokens } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import type { Locale } from "../../../domain/locale";
import type { StandinWords } from "../../../i18n/standin";
import { rectOf } from "../editing/selection";
import { summarize } from "../session/summarize";
import type { WorkbookSession } from "../session/workbookSession";

interface StatusBarProps { readonly session: WorkbookSession; readonly words: StandinWords; readonly locale: Locale; readonly message: string | null }

/** Bytes for people. @example bytesText(2048, "en-US") // "2 KB" */
export function bytesText(bytes: number, locale: Locale): string {
  const [value, unit] = bytes < 1000 ? [bytes, "B"] : bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}

/** Mode, what the add-in has asked so far, and what the selection adds up to. */
export function StatusBar({ session, words, locale, message }: StatusBarProps) {
  const version = useSyncExternalStore(session.subscribe, session.getVersion);
  // The version stands for the model's content, which React cannot see.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const summary = useMemo(() => summarize(session.sheet, rectOf(session.selection)), [session, version]);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const { requests, bytesOut, bytesIn } = session.host.stats;
  return (
    <footer style={{ display: "flex", gap: 20, padding: "3px 12px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: "nowrap", overflow: "hidden" }}>
      <span role="status">{message ?? (session.draft === null ? words.ready : words.editing)}</span>
      <span data-testid="host-stats" data-requests={requests} title={words.requestsHint}>
        {words.requests({ requests, sent: bytesText(bytesOut, locale), received: bytesText(bytesIn, locale) })}
      </span>
      <span style={{ flex: 1 }} />
      {summary.count < 2 ? null : (
        <span data-testid="selection-summary" style={{ display: "flex", gap: 16 }}>
          {summary.average === null ? null : <span>{words.average({ value: number.format(summary.average) })}</span>}
          <span>{words.count({ value: number.format(summary.count) })}</span>
          {summary.sum === null ? null : <span>{words.sum({ value: number.format(summary.sum) })}</span>}
        </span>
      )}
    </footer>
  );
}
