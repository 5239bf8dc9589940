import { Button, Text } from "@fluentui/react-components";
import { useScreen } from "./screen";

/** A write that was interrupted, and the way back. */
export function Unfinished({ startedOn, busy, onPutBack }: { readonly startedOn: string; readonly busy: boolean; readonly onPutBack: () => void }) {
  const { words, locale } = useScreen();
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(startedOn));
  return (
    <div style={{ display: "grid", gap: 8, justifyItems: "start" }}>
      <Text as="h2" size={500} weight="semibold" style={{ margin: 0 }}>{words.unfinished.heading}</Text>
      <Text>{words.unfinished.about({ startedOn: when })}</Text>
      <Button appearance="primary" disabledFocusable={busy} onClick={onPutBack}>{words.unfinished.putBack}</Button>
    </div>
  );
}
