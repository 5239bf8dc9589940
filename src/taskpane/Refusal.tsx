import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Refused } from "../app/appRefusal";
import { useScreen } from "./screen";

/** What went wrong, where, and what to do; the technical words only on request. */
export function Refusal({ refused, onDismiss, onRetry }: { readonly refused: Refused; readonly onDismiss: () => void; readonly onRetry: () => void }) {
  const { words, reveal } = useScreen();
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const start = useRef<HTMLDivElement>(null);
  // The message is where a person has to go on from, so focus goes there.
  useEffect(() => {
    start.current?.focus();
  }, [refused]);
  const { link } = refused;
  return (
    <div ref={start} tabIndex={-1}>
    <MessageBar intent={refused.kind === "cancelled" ? "info" : "warning"} layout="multiline">
      <MessageBarBody style={{ whiteSpace: "normal", overflowWrap: "anywhere" }}>
        {refused.message}{" "}
        <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>{words.refusal.details}</Link>
        {open && (
          <>
            <pre style={{ whiteSpace: "pre-wrap", margin: "4px 0" }}>{refused.details}</pre>
            <Button size="small" onClick={() => void navigator.clipboard.writeText(`${refused.message}\n${refused.details}`).then(() => setCopied(true))}>{copied ? words.refusal.copied : words.refusal.copy}</Button>
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {link !== null && <Button size="small" onClick={() => reveal(link)}>{words.refusal.goThere}</Button>}
        <Button size="small" onClick={onRetry}>{words.refusal.tryAgain}</Button>
        <Button size="small" onClick={onDismiss}>{words.close}</Button>
      </MessageBarActions>
    </MessageBar>
    </div>
  );
}
