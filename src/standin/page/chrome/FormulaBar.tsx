import { Button, Input, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import { useState, useSyncExternalStore } from "react";
import type { StandinWords } from "../../../i18n/standin";
import { addressOf } from "../editing/address";
import { rectOf } from "../editing/selection";
import { sourceText } from "../editing/sourceText";
import type { WorkbookSession } from "../session/workbookSession";

interface FormulaBarProps { readonly session: WorkbookSession; readonly words: StandinWords; readonly onDone: () => void }

/** Name box and formula bar: where the active cell is, and what really stands in it. */
export function FormulaBar({ session, words, onDone }: FormulaBarProps) {
  useSyncExternalStore(session.subscribe, session.getVersion);
  const [typedPlace, setTypedPlace] = useState<string | null>(null);
  const { row, column } = session.active;
  const { draft } = session;
  const area = rectOf(session.selection);
  const table = session.sheet.tables.find((each) => each.area.row === area.row && each.area.column === area.column && each.area.rows === area.rows && each.area.columns === area.columns);
  const place = table?.name ?? addressOf(row, column);
  const go = (): void => {
    if (typedPlace !== null && typedPlace.trim() !== "" && !session.goTo(typedPlace)) session.notify({ kind: "refused", message: words.noSuchPlace });
    setTypedPlace(null);
    onDone();
  };
  return (
    <div style={{ display: "flex", gap: 4, padding: "4px 8px", alignItems: "center", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` }}>
      <Input size="small" aria-label={words.nameBox} data-testid="name-box" style={{ width: 128 }} value={typedPlace ?? place}
        onFocus={(event) => event.target.select()} onChange={(_, { value }) => setTypedPlace(value)} onBlur={() => setTypedPlace(null)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
          // Focus moves on: without this the key would be typed into the cell.
          event.preventDefault();
          if (event.key === "Enter") return go();
          setTypedPlace(null);
          onDone();
        }} />
      <Button size="small" appearance="subtle" aria-label={words.cancelEntry} icon={<DismissRegular />} disabled={draft === null} onMouseDown={(event) => event.preventDefault()} onClick={() => { session.cancelEdit(); onDone(); }} />
      <Button size="small" appearance="subtle" aria-label={words.acceptEntry} icon={<CheckmarkRegular />} disabled={draft === null} onMouseDown={(event) => event.preventDefault()} onClick={() => { session.commit(); onDone(); }} />
      <span aria-hidden="true" style={{ fontFamily: "Georgia, serif", fontStyle: "italic", color: tokens.colorNeutralForeground3 }}>fx</span>
      <Input size="small" aria-label={words.formulaBar} data-testid="formula-bar" style={{ flex: 1 }} value={draft?.text ?? sourceText(session.sheet, row, column)} spellCheck={false}
        onFocus={(event) => { if (session.draft === null && !session.beginEdit("edit")) event.target.blur(); }}
        onChange={(_, { value }) => session.changeDraft(value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
          event.preventDefault();
          if (event.key === "Escape") session.cancelEdit();
          else if (!session.commit()) return;
          onDone();
        }} />
    </div>
  );
}
