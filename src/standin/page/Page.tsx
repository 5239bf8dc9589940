import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { standinWords } from "../../i18n/standin";
import { BookWindow } from "./BookWindow";
import { offerHost } from "./session/offerHost";
import { openEmptyBook, openSampleBook, type Book } from "./session/openBook";
import { addressFor, type PageSettings } from "./session/pageSettings";

interface Shown { readonly book: Book; readonly key: number }

/** The page: opens the workbook the address asks for, then shows it. */
export function Page({ initial }: { readonly initial: PageSettings }) {
  const [settings, setSettings] = useState(initial);
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const words = standinWords(settings.locale);

  useEffect(() => {
    const opening = initial.file === "empty" ? openEmptyBook(initial.locale) : openSampleBook(initial.locale);
    let wanted = true;
    opening.then((book) => {
      if (!wanted) return;
      offerHost(book.session, { contentLanguage: initial.locale, displayLanguage: initial.locale, theme: initial.theme });
      setShown({ book, key: 1 });
    }, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    return () => { wanted = false; };
  }, [initial]);

  useEffect(() => {
    document.documentElement.lang = settings.locale;
    document.title = shown === null ? words.title : `${shown.book.fileName} – ${words.title}`;
  }, [settings.locale, shown, words]);

  const onBook = (book: Book): void => {
    shown?.book.session.dispose();
    // A workbook opened now is in the language people now work in.
    offerHost(book.session, { contentLanguage: settings.locale, displayLanguage: settings.locale, theme: settings.theme });
    setShown({ book, key: (shown?.key ?? 0) + 1 });
  };
  const onSettings = (change: Partial<PageSettings>): void => {
    const next = { ...settings, ...change };
    setSettings(next);
    history.replaceState(null, "", addressFor(next));
    if (shown === null) return;
    offerHost(shown.book.session, { displayLanguage: next.locale, theme: next.theme });
    setShown({ book: shown.book, key: shown.key + 1 });
  };

  return (
    <FluentProvider theme={settings.theme === "dark" ? webDarkTheme : webLightTheme} style={{ height: "100%" }}>
      {failure !== null ? <p role="alert" style={{ padding: 24 }}>{words.startFailed({ reason: failure })}</p>
        : shown === null ? <Spinner style={{ height: "100vh" }} label={initial.file === "empty" ? words.loading : words.loadingSample} />
        : <BookWindow book={shown.book} bookKey={shown.key} settings={settings} onSettings={onSettings} onBook={onBook} />}
    </FluentProvider>
  );
}
