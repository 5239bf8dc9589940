import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { lossWords } from "../../i18n/losses";
import { standinWords } from "../../i18n/standin";
import type { Loss } from "../files";
import { AskDialog, type Ask } from "./chrome/AskDialog";
import { FormulaBar } from "./chrome/FormulaBar";
import { NoticeDialog } from "./chrome/NoticeDialog";
import { Pane } from "./chrome/Pane";
import { Ribbon } from "./chrome/Ribbon";
import { SheetTabs } from "./chrome/SheetTabs";
import { StatusBar } from "./chrome/StatusBar";
import { Grid } from "./grid/Grid";
import { downloadBook, openEmptyBook, openFileBook, openSampleBook, type Book } from "./session/openBook";
import type { PageSettings } from "./session/pageSettings";
import { runRibbonCommand } from "./session/ribbonCommand";

const useStyles = makeStyles({
  window: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  title: { display: "flex", alignItems: "baseline", gap: "12px", padding: "6px 14px", backgroundColor: "#0F6B3A", color: "#FFFFFF", whiteSpace: "nowrap", overflow: "hidden" },
  file: { fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: tokens.fontSizeBase300 },
  about: { fontSize: tokens.fontSizeBase200, overflow: "hidden", textOverflow: "ellipsis" },
  body: { display: "flex", flex: 1, minHeight: 0 },
  sheet: { display: "flex", flexDirection: "column", flex: 1, minWidth: 0 },
});

interface BookWindowProps {
  readonly book: Book;
  /** Changes when the pane must start anew: another workbook, language or theme. */
  readonly bookKey: number;
  readonly settings: PageSettings;
  readonly onSettings: (change: Partial<PageSettings>) => void;
  readonly onBook: (book: Book) => void;
}

/** The window: ribbon, cells, tabs, and the pane beside them. */
export function BookWindow({ book, bookKey, settings, onSettings, onBook }: BookWindowProps) {
  const styles = useStyles();
  const { session, fileName, losses } = book;
  const words = standinWords(settings.locale);
  useSyncExternalStore(session.subscribe, session.getVersion);
  const [paneOpen, setPaneOpen] = useState(true);
  const [ask, setAsk] = useState<Ask | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [refreshing, setRefreshing] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const focusCells = (): void => input.current?.focus({ preventScroll: true });
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, [session]);

  const lossList = (all: readonly Loss[]): readonly string[] =>
    all.map(({ kind, sheet, count }) => words.lossLine({ what: lossWords(settings.locale)[kind], sheet, count }));
  const failed = (error: unknown): void => setMessage(words.startFailed({ reason: error instanceof Error ? error.message : String(error) }));
  const tell = (title: string, text: string, list: readonly string[] = []): void => setAsk({ title, text, list, confirm: words.ok, cancel: null, onConfirm: focusCells });

  /** Asks before a workbook with changes is left. */
  const leaving = (go: () => void): void => {
    if (!session.changedSinceDownload) go();
    else setAsk({ title: words.title, text: words.unsaved, list: [], confirm: words.leave, cancel: words.cancel, onConfirm: go });
  };
  const show = (opening: Promise<Book>, loading: string): void => {
    setMessage(loading);
    opening.then(onBook).then(() => setMessage(null)).catch(failed);
  };
  const openFile = async (file: File): Promise<void> => {
    setMessage(words.loading);
    const opened = await openFileBook(file);
    setMessage(null);
    if (!opened.ok) return tell(words.openFailed, words.openRefusals[opened.error.kind] ?? opened.error.kind);
    onBook(opened.value);
    if (opened.value.losses.length > 0) tell(words.lossTitle, words.lossIntro({ file: file.name }), lossList(opened.value.losses));
  };
  const download = (): void => {
    const go = (): void => {
      if (session.commit()) downloadBook(book).then(() => session.markDownloaded()).catch(failed);
    };
    if (losses.length === 0) go();
    else setAsk({ title: words.lossTitle, text: words.lossDownload, list: lossList(losses), confirm: words.downloadAnyway, cancel: words.cancel, onConfirm: go });
  };
  const refresh = (): void => {
    if (refreshing || !session.commit()) return;
    setRefreshing(true);
    setMessage(words.refreshing);
    runRibbonCommand("refreshScores")
      .then(() => setMessage(words.refreshed), (error: unknown) => setMessage(words.refreshFailed({ reason: error instanceof Error ? error.message : String(error) })))
      .finally(() => setRefreshing(false));
  };
  const leaveCells = (backwards: boolean): void => {
    const target = backwards ? document.querySelector<HTMLElement>("[role=toolbar] button") : document.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
    target?.focus();
  };

  return (
    <div className={styles.window} onKeyDown={(event) => {
      if (event.key !== "F6" || event.target === input.current) return;
      event.preventDefault();
      const inTabs = event.target instanceof Element && event.target.closest("[role=tablist]") !== null;
      if (inTabs && paneOpen && !event.shiftKey) frame.current?.focus();
      else focusCells();
    }}>
      <header>
        <div className={styles.title}>
          <h1 className={styles.file}>{fileName} – {words.title}</h1>
          <span className={styles.about}>{words.about}</span>
        </div>
        <Ribbon words={words} settings={settings} paneOpen={paneOpen} refreshing={refreshing} canUndo={session.canUndo}
        onTogglePane={() => setPaneOpen(!paneOpen)} onRefresh={refresh} onDownload={download} onSettings={onSettings}
        onUndo={() => { session.undo(); focusCells(); }}
        onOpenFile={(file) => leaving(() => { openFile(file).catch(failed); })}
        onNew={() => leaving(() => show(openEmptyBook(settings.locale), words.loading))}
        onSample={() => leaving(() => show(openSampleBook(settings.locale), words.loadingSample))} />
      </header>
      <div className={styles.body}>
        <main className={styles.sheet}>
          <FormulaBar session={session} words={words} onDone={focusCells} />
          <Grid key={bookKey} session={session} words={words} input={input} onLeave={leaveCells} />
          <SheetTabs session={session} words={words} onDone={focusCells} />
        </main>
        <Pane open={paneOpen} bookKey={bookKey} locale={settings.locale} words={words} frame={frame} onClose={() => { setPaneOpen(false); focusCells(); }} />
      </div>
      <StatusBar session={session} words={words} locale={settings.locale} message={message} />
      <NoticeDialog notice={session.notice} words={words} onClose={() => { session.dismissNotice(); focusCells(); }} />
      <AskDialog ask={ask} onClose={() => setAsk(null)} />
    </div>
  );
}
