import { Button, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwise20Regular, Eye20Regular, EyeOff20Regular } from "@fluentui/react-icons";
import type { TeamView } from "../app/teamView";
import { useScreen } from "./screen";

interface PaneHeaderProps { readonly view: TeamView | null; readonly ready: boolean; readonly upToDate: boolean; readonly busy: boolean; readonly onRefresh: () => void; readonly onHide: () => void }

/** Team, period and when; the one primary button; and names hidden or shown. The top right corner is Office's own. */
export function PaneHeader({ view, ready, upToDate, busy, onRefresh, onHide }: PaneHeaderProps) {
  const { words, hidden, day } = useScreen();
  return (
    <header style={{ display: "grid", gap: 6, padding: "8px 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` }}>
      <div style={{ paddingRight: 36 }}>
        <Text as="h1" size={400} weight="semibold" block style={{ margin: 0 }}>{words.title}</Text>
        {view !== null && (
          <Text size={200} block style={{ color: tokens.colorNeutralForeground2 }}>
            {words.teams({ teams: view.teams })} · {view.period === null ? words.noPeriod : words.period({ start: day(view.period.start), end: day(view.period.end) })} · {words.asOf({ day: day(view.asOf) })}
          </Text>
        )}
        {view !== null && <Text size={200} block style={{ color: tokens.colorNeutralForeground2 }}>{view.refreshedOn !== null ? words.refreshedJustNow : upToDate ? words.upToDate : words.notRefreshed}</Text>}
      </div>
      {ready && (
        <div style={{ display: "flex", gap: 8 }}>
          {/* Kept in reach while busy, so that focus is not lost; it does nothing then. */}
          <Button appearance="primary" icon={<ArrowClockwise20Regular />} disabledFocusable={busy} onClick={onRefresh}>{words.refresh}</Button>
          <Button appearance="subtle" icon={hidden ? <Eye20Regular /> : <EyeOff20Regular />} aria-pressed={hidden} aria-label={hidden ? words.show : words.hide} title={hidden ? words.show : words.hide} onClick={onHide} />
        </div>
      )}
    </header>
  );
}
