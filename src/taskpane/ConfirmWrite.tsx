import { Button, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { WillWrite } from "../app/followUp";
import { useScreen } from "./screen";

/** What will be written where; asked once, before the first write. */
export function ConfirmWrite({ will, onGo, onCancel }: { readonly will: readonly WillWrite[]; readonly onGo: () => void; readonly onCancel: () => void }) {
  const { words } = useScreen();
  const start = useRef<HTMLElement>(null);
  useEffect(() => {
    start.current?.focus();
  }, []);
  return (
    <section ref={start} tabIndex={-1} role="alertdialog" aria-labelledby="will-write" aria-describedby="will-write-promise" onKeyDown={({ key }) => key === "Escape" && onCancel()} style={{ display: "grid", gap: 8, padding: 12, margin: "8px 0", background: tokens.colorNeutralBackground2, borderRadius: 6 }}>
      <Text as="h2" id="will-write" weight="semibold" style={{ margin: 0 }}>{words.confirm.heading}</Text>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {will.map(({ sheet, what, table }) => <li key={table}>{what === "new-sheet" ? words.confirm.newSheet({ sheet }) : words.confirm.update({ sheet })}</li>)}
      </ul>
      <Text id="will-write-promise" size={200}>{words.confirm.promise}</Text>
      <div style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
        <Button appearance="primary" onClick={onGo}>{words.confirm.go}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}
