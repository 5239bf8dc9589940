import { Button, Text, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { checkInWords } from "../i18n/checkIns";
import { saveFile } from "./saveFile";
import { useScreen } from "./screen";

/** Saves check-ins as a calendar file; where the host blocks that, their text can be copied. */
export function CalendarFile({ make }: { readonly make: () => Promise<string> }) {
  const { locale } = useScreen();
  const words = checkInWords(locale);
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState<"copied" | "notCopied" | null>(null);
  const save = async (): Promise<void> => {
    const made = await make();
    setCopied(null);
    setText(made);
    saveFile(words.fileName, made, "text/calendar;charset=utf-8");
  };
  const copy = async (made: string): Promise<void> => {
    // A frame may be refused the clipboard; then people are told to copy by hand.
    try {
      await navigator.clipboard.writeText(made);
      setCopied("copied");
    } catch (problem) {
      if (!(problem instanceof DOMException) && !(problem instanceof TypeError)) throw problem;
      setCopied("notCopied");
    }
  };
  return (
    <div style={{ display: "grid", gap: 6 }}>
      <Text size={200} id="calendar-about">{words.saveAbout}</Text>
      <Button appearance="primary" aria-describedby="calendar-about" style={{ justifySelf: "start" }} onClick={() => void save()}>{words.save}</Button>
      {text !== null && (
        <>
          <Text size={200}>{words.blocked}</Text>
          <Textarea readOnly rows={3} aria-label={words.text} value={text} />
          <Button size="small" style={{ justifySelf: "start" }} onClick={() => void copy(text)}>{words.copy}</Button>
          <div role="status" aria-live="polite">{copied !== null && <Text size={200}>{words[copied]}</Text>}</div>
        </>
      )}
    </div>
  );
}
