import { createContext, use } from "react";
import type { Locale } from "../domain/locale";
import type { Place } from "../app/ports/workbookPort";
import type { PaneWords } from "../i18n/pane";

/** What every screen needs: words, numbers, whether names are shown, and the way to a cell. */
export interface Screen {
  readonly locale: Locale;
  readonly words: PaneWords;
  /** Names and scores hidden from whoever looks over a shoulder. */
  readonly hidden: boolean;
  readonly reveal: (place: Place) => void;
  readonly number: (value: number | null, digits?: number) => string;
  /** A difference, its sign before it. */
  readonly signed: (value: number) => string;
  readonly percent: (value: number | null) => string;
  readonly day: (serial: number) => string;
  /** ISO text as a day and a time of day. */
  readonly moment: (text: string) => string;
}

const ScreenContext = createContext<Screen | null>(null);
export const ScreenProvider = ScreenContext.Provider;

export function useScreen(): Screen {
  const screen = use(ScreenContext);
  if (screen === null) throw new Error("a screen is shown outside its provider");
  return screen;
}

const excelEpoch = Date.UTC(1899, 11, 30);

/** Numbers and days the way one language writes them; null is a dash. */
export function formatsOf(locale: Locale): Pick<Screen, "number" | "signed" | "percent" | "day" | "moment"> {
  const share = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return {
    number: (value, digits = 1) => (value === null ? "–" : new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)),
    signed: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(value),
    percent: (value) => (value === null ? "–" : share.format(value)),
    day: (serial) => date.format(new Date(excelEpoch + serial * 86_400_000)),
    moment: (text) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(text)),
  };
}
