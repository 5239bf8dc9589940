import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular, ChevronLeftRegular, ChevronRightRegular, LockClosedRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from "react";
import type { StandinWords } from "../../../i18n/standin";
import type { WorkbookSession } from "../session/workbookSession";

const useStyles = makeStyles({
  strip: { display: "flex", alignItems: "stretch", height: "30px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  list: { display: "flex", overflowX: "auto", scrollbarWidth: "none", minWidth: 0 },
  tab: {
    display: "flex", alignItems: "center", gap: "4px", padding: "0 14px", border: "none", borderBottom: "2px solid transparent", borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent", color: tokens.colorNeutralForeground1, font: "inherit", fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap", cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: "#107C41" },
});

/** The visible sheets; arrow keys move between them, the strip scrolls when they do not fit. */
export function SheetTabs({ session, words, onDone }: { readonly session: WorkbookSession; readonly words: StandinWords; readonly onDone: () => void }) {
  useSyncExternalStore(session.subscribe, session.getVersion);
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const shown = session.model.sheets.filter(({ visibility }) => visibility === "Visible");
  const current = session.sheet;
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = shown.indexOf(current);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 }[event.key];
    const next = to === undefined ? undefined : shown[to];
    if (next !== undefined) {
      event.preventDefault();
      session.activate(next);
      const tabs = list.current?.querySelectorAll<HTMLElement>("[role=tab]");
      if (to !== undefined) tabs?.item(to).focus();
    }
    if (event.key === "Enter" || event.key === "Escape") {
      event.preventDefault();
      onDone();
    }
  };
  const scrollBy = (left: number): void => list.current?.scrollBy({ left, behavior: "smooth" });
  return (
    <div className={styles.strip}>
      <Button size="small" appearance="subtle" aria-hidden="true" tabIndex={-1} icon={<ChevronLeftRegular />} onClick={() => scrollBy(-240)} />
      <Button size="small" appearance="subtle" aria-hidden="true" tabIndex={-1} icon={<ChevronRightRegular />} onClick={() => scrollBy(240)} />
      <div ref={list} role="tablist" aria-label={words.sheets} className={styles.list} onKeyDown={onKeyDown}>
        {shown.map((sheet) => (
          <button key={sheet.id} type="button" role="tab" aria-selected={sheet === current} tabIndex={sheet === current ? 0 : -1} data-testid="sheet-tab" data-sheet={sheet.name}
            className={mergeClasses(styles.tab, sheet === current && styles.active)} style={sheet.tabColor === null ? undefined : { boxShadow: `inset 0 -3px 0 ${sheet.tabColor}` }}
            onClick={() => session.activate(sheet)}>
            {sheet.protection === null ? null : <LockClosedRegular aria-label={words.protectedSheet} fontSize={12} />}
            {sheet.name}
          </button>
        ))}
      </div>
      <Button size="small" appearance="subtle" aria-label={words.addSheet} title={words.addSheet} icon={<AddRegular />}
        onClick={() => { session.act(() => { session.model.activate(session.model.addSheet()); }); onDone(); }} />
    </div>
  );
}
