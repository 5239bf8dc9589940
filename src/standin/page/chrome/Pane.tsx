import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import type { StandinWords } from "../../../i18n/standin";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", height: "32px", padding: "0 4px 0 12px", fontWeight: tokens.fontWeightSemibold, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  grip: {
    width: "5px", cursor: "col-resize", backgroundColor: tokens.colorNeutralBackground3, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, touchAction: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  frame: { flex: 1, border: "none", width: "100%", minHeight: 0 },
});

const narrowest = 300;
const widest = 700;

interface PaneProps {
  readonly open: boolean;
  readonly bookKey: number;
  readonly locale: string;
  readonly words: StandinWords;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly onClose: () => void;
}

/** The add-in's pane, 350 px wide as in Excel; hidden when closed, so that it keeps its place. */
export function Pane({ open, bookKey, locale, words, frame, onClose }: PaneProps) {
  const styles = useStyles();
  const [width, setWidth] = useState(350);
  const [dragging, setDragging] = useState(false);
  const resize = (to: number): void => setWidth(Math.max(narrowest, Math.min(widest, to)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: 10, ArrowRight: -10 }[event.key];
    if (by !== undefined) resize(width + by);
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  return (
    <>
      <div role="separator" aria-orientation="vertical" aria-label={words.paneWidth} aria-valuenow={width} aria-valuemin={narrowest} aria-valuemax={widest} tabIndex={0}
        className={styles.grip} style={open ? undefined : { display: "none" }} onKeyDown={onKeyDown} onPointerDown={onPointerDown} onPointerUp={() => setDragging(false)}
        onPointerMove={(event) => { if (dragging) resize(window.innerWidth - event.clientX - 3); }} />
      <section aria-label={words.pane} className={styles.pane} style={open ? { width } : { display: "none" }}>
        <div className={styles.head}>
          <span>{words.pane}</span>
          <Button size="small" appearance="subtle" aria-label={words.closePane} icon={<DismissRegular />} onClick={onClose} />
        </div>
        <iframe key={bookKey} ref={frame} title={words.pane} lang={locale} src="pane.html" data-testid="pane" className={styles.frame} style={dragging ? { pointerEvents: "none" } : undefined} />
      </section>
    </>
  );
}
