import { Link, Text, tokens } from "@fluentui/react-components";
import type { RatingChangeLine } from "../app/calibration/calibrationView";
import { calibrationWords } from "../i18n/calibration";
import { useScreen } from "./screen";

/** The last changes of agreed ratings, each with its reason and the way to its row of the log. */
export function RatingChanges({ changes }: { readonly changes: readonly RatingChangeLine[] }) {
  const { locale, moment, reveal } = useScreen();
  const { pane } = calibrationWords(locale);
  const when = (text: string): string => (Number.isNaN(Date.parse(text)) ? text : moment(text));
  return (
    <section aria-label={pane.changes} style={{ display: "grid", gap: 6 }}>
      <h3 style={{ margin: 0, fontSize: 14 }}>{pane.changes}</h3>
      {changes.length === 0 && <Text size={200}>{pane.noChanges}</Text>}
      {changes.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: 16, display: "grid", gap: 6 }}>
          {changes.map(({ entry, name, from, to, reason, suggested, seenOn, link }) => (
            <li key={entry}>
              <Link as="button" onClick={() => reveal(link)}>{from === to ? pane.reasonChanged({ name, to }) : pane.change({ name, from, to })}</Link>
              <Text block size={200}>{reason === "" ? pane.noReason : reason}</Text>
              <Text block size={200} style={{ color: tokens.colorNeutralForeground2 }}>{pane.suggestedThen({ when: when(seenOn), band: suggested })}</Text>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
