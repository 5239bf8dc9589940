import type { ClipboardEvent, KeyboardEvent, RefObject } from "react";
import type { WorkbookSession } from "../session/workbookSession";
import { handleKey, type KeyContext } from "./handleKey";

interface CellInputProps {
  readonly session: WorkbookSession;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  /** The cell's place in the window. */
  readonly at: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly roomRight: number;
  readonly keys: Omit<KeyContext, "session">;
}

/**
 * The field that has the keyboard while people are in the cells: unseen until they write. Being a real field at the
 * place of the cell, an input method can compose Chinese in it from the first key on.
 */
export function CellInput({ session, input, label, at, roomRight, keys }: CellInputProps) {
  const { draft } = session;
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method composes, its keys are not ours.
    if (event.nativeEvent.isComposing || event.nativeEvent.key === "Process") return;
    if (handleKey(event, { session, ...keys })) event.preventDefault();
  };
  const onInput = (text: string): void => {
    if (draft !== null) session.changeDraft(text);
    else if (text !== "") session.beginEdit("enter", text);
  };
  const onCopy = (event: ClipboardEvent, cut: boolean): void => {
    if (draft !== null) return;
    event.preventDefault();
    const text = cut ? session.cut() : session.copy();
    if (text !== null) event.clipboardData.setData("text/plain", text);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (draft !== null) return;
    event.preventDefault();
    session.paste(event.clipboardData.getData("text/plain"));
  };
  return (
    <textarea ref={input} data-testid="cell-input" aria-label={label} aria-describedby="grid-help" aria-controls="cells" spellCheck={false} rows={1}
      value={draft?.text ?? ""} onChange={(event) => onInput(event.target.value)} onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)} onCut={(event) => onCopy(event, true)} onPaste={onPaste}
      style={{
        position: "absolute", left: at.left, top: at.top, zIndex: 6, boxSizing: "border-box", padding: "0 2px", border: "none", outline: "none", resize: "none",
        font: "inherit", lineHeight: 1.3, overflow: "hidden", background: "#FFFFFF", color: "#000000",
        ...(draft === null
          ? { opacity: 0, pointerEvents: "none", width: 1, height: at.height }
          : { fieldSizing: "content", minWidth: at.width - 1, maxWidth: Math.max(at.width, roomRight), minHeight: at.height - 1, boxShadow: "0 0 0 2px #107C41, 0 2px 6px rgba(0,0,0,.25)" }),
      }} />
  );
}
