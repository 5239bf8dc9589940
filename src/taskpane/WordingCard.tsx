import { Link, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { CheckedText } from "../app/feedback/wordingOf";
import type { Place } from "../app/ports/workbookPort";
import { wordingWords } from "../i18n/wordingCheck";
import { useScreen } from "./screen";

/** The manager's text with the words that were found marked in it, and for each the reason and a better form. */
export function WordingCard({ checked, link }: { readonly checked: CheckedText; readonly link: Place | null }) {
  const { locale, reveal } = useScreen();
  const { show } = wordingWords(locale);
  const id = useId();
  const { text, findings } = checked;
  return (
    <section aria-label={show.heading} style={{ display: "grid", gap: 6, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: 8 }}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{show.heading}</Text>
      <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{findings.length === 0 ? show.fine : show.about}</Text>
      <Text as="p" size={200} block style={{ margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", padding: "6px 8px", borderRadius: 6, background: tokens.colorNeutralBackground2 }}>{marked(checked, (index) => `${id}-${index}`, show.marked)}</Text>
      {findings.length > 0 && (
        <ol style={{ margin: 0, paddingInlineStart: 22, display: "grid", gap: 6 }}>
          {findings.map((finding, index) => (
            <li key={`${finding.rule} ${finding.from}`} id={`${id}-${index}`}>
              <Text size={200} block weight="semibold">{finding.words === "" ? show.whole : `“${finding.words}”`} · {show.kinds[finding.rule]}</Text>
              <Text size={200} block>{show.reason}: {finding.reason}</Text>
              <Text size={200} block>{show.better}: {finding.better}</Text>
            </li>
          ))}
        </ol>
      )}
      {link !== null && text !== "" && <Link as="button" style={{ justifySelf: "start" }} onClick={() => reveal(link)}>{show.open}</Link>}
    </section>
  );
}

/** The text cut at its findings; each mark is described by its finding. Of two that overlap the first is marked. */
function marked({ text, findings }: CheckedText, idOf: (index: number) => string, label: (p: { readonly number: number }) => string): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let from = 0;
  findings.forEach((finding, index) => {
    if (finding.to === 0 || finding.from < from) return;
    parts.push(text.slice(from, finding.from));
    parts.push(
      <mark key={finding.from} aria-describedby={idOf(index)} style={{ background: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 }}>
        {finding.words}<sup aria-hidden="true">{index + 1}</sup><span style={hiddenFromSight}> ({label({ number: index + 1 })})</span>
      </mark>,
    );
    from = finding.to;
  });
  return [...parts, text.slice(from)];
}

/** Read out and not seen. */
const hiddenFromSight = { position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" } as const;
