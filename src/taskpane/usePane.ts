import { useCallback, useEffect, useRef, useState } from "react";
import type { Refused } from "../app/appRefusal";
import type { Doing, FollowUp, Look, Reopening, WillWrite } from "../app/followUp";
import type { Rating } from "../app/judgement/rate";
import type { OptionalTable } from "../app/optionalTables";
import type { Place, Progress } from "../app/ports/workbookPort";
import type { Decision } from "../app/rememberAnswers";
import type { SuggestionsView } from "../app/suggestions/suggestionsView";
import type { ClosingPreview } from "../app/periods/closePeriod";
import type { PeriodToClose } from "../app/periods/periodsView";
import type { TeamView } from "../app/teamView";
import type { WhyView } from "../app/why/whyView";
import type { RemedyCell } from "../domain/goals/smartCheck/targetCheck";
import type { Result } from "../domain/result";
import type { PaneWords } from "../i18n/pane";
import { periodsWords } from "../i18n/periods";
import type { Screen } from "./screen";

export type Work = "look" | "refresh" | "sample" | "template" | "decide" | "remedy" | "rate" | "suggest" | "explain" | "period" | "forms" | "putBack";

/** What the pane is doing, and how far it is. */
export interface Working { readonly work: Work; readonly progress: Progress | null; readonly cancel: (() => void) | null }

export interface Pane {
  readonly look: Look | null;
  readonly view: TeamView | null;
  readonly working: Working | null;
  readonly refused: Refused | null;
  /** What was just done, in words, for eyes and for a screen reader. */
  readonly said: string;
  /** What the first refresh will write, while it asks. */
  readonly asking: readonly WillWrite[] | null;
  /** Next period's targets, once they were asked for. */
  readonly suggestions: SuggestionsView | null;
  /** What closing the period that waits for it would keep, once it was asked for. */
  readonly closing: ClosingPreview | null;
  /** The one of them that is about to be closed. */
  readonly toClose: PeriodToClose | null;
  lookAgain(): void;
  refresh(): void;
  confirm(): void;
  decline(): void;
  insertSample(): void;
  insertTemplate(): void;
  insertTable(table: OptionalTable): void;
  decide(decision: Decision): void;
  applyRemedy(cells: readonly RemedyCell[]): void;
  rate(rating: Rating): void;
  openSuggestions(): void;
  writeSuggestions(): void;
  proposeTargets(): void;
  openClosing(which: PeriodToClose | null): void;
  closePeriod(): void;
  reopenPeriod(reopening: Reopening): void;
  putBack(): void;
  /** Why somebody has their score; null where that could not be told, which is then said. */
  why(employeeId: string): Promise<WhyView | null>;
  explain(employeeId: string): void;
  writeForms(employeeIds: readonly string[]): void;
  reveal(place: Place): void;
  dismiss(): void;
}

const toldKey = "followup.told-what-is-written";

/** Storage may be refused in a frame; then the question is asked once a session. */
function wasTold(): boolean {
  try {
    return localStorage.getItem(toldKey) === "yes";
  } catch (problem) {
    if (problem instanceof DOMException) return false;
    throw problem;
  }
}

function rememberTold(): void {
  try {
    localStorage.setItem(toldKey, "yes");
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem;
  }
}

/** The pane's state over the use cases; one piece of work at a time. */
export function usePane(followUp: FollowUp, words: PaneWords, { locale, day }: Pick<Screen, "locale" | "day">): Pane {
  const [look, setLook] = useState<Look | null>(null);
  const [view, setView] = useState<TeamView | null>(null);
  const [working, setWorking] = useState<Working | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState("");
  const [asking, setAsking] = useState<readonly WillWrite[] | null>(null);
  const [suggestions, setSuggestions] = useState<SuggestionsView | null>(null);
  const [closing, setClosing] = useState<ClosingPreview | null>(null);
  const [toClose, setToClose] = useState<PeriodToClose | null>(null);
  const told = useRef(false);
  const busy = useRef(false);

  const run = useCallback(async <T>(work: Work, task: (doing: Doing) => Promise<Result<T, Refused>>, then: (value: T) => void | Promise<void>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    const stop = new AbortController();
    const cancellable = work === "refresh" || work === "sample" || work === "template" || work === "explain" || work === "suggest" || work === "forms" || work === "period";
    setRefused(null);
    setWorking({ work, progress: null, cancel: cancellable ? () => stop.abort() : null });
    try {
      const done = await task({ signal: stop.signal, onProgress: (progress) => setWorking((now) => now && { ...now, progress }) });
      if (done.ok) await then(done.value);
      else setRefused(done.error);
    } finally {
      busy.current = false;
      setWorking(null);
    }
  }, []);

  const seen = useCallback((next: Look) => {
    setLook(next);
    setView(next.kind === "ready" ? next.view : null);
  }, []);
  const scoredOf = ({ people }: TeamView): { readonly scored: number; readonly all: number } => ({ scored: people.filter(({ total }) => total !== null).length, all: people.length });
  const lookAgain = useCallback(() => run("look", (doing) => followUp.look(doing), (next) => {
    seen(next);
    if (next.kind === "ready") setSaid((next.neverRefreshed || next.will.length > 0 ? words.today.looked : words.today.upToDate)(scoredOf(next.view)));
  }), [run, followUp, seen, words]);
  useEffect(() => {
    void lookAgain();
  }, [lookAgain]);

  const refreshed = (next: TeamView): void => {
    setView(next);
    setLook((now) => (now?.kind === "ready" ? { ...now, view: next, neverRefreshed: false, will: [] } : { kind: "ready", view: next, neverRefreshed: false, will: [] }));
  };
  const why = useCallback(async (employeeId: string): Promise<WhyView | null> => {
    const told = await followUp.why({ employeeId });
    if (told.ok) return told.value;
    setRefused(told.error);
    return null;
  }, [followUp]);
  const refreshNow = (): void => {
    void run("refresh", (doing) => followUp.refresh(doing), (next) => {
      refreshed(next);
      setSaid(words.today.result({ ...scoredOf(next), sheets: next.written.length }));
    });
  };
  const after = (work: Work, task: (doing: Doing) => Promise<Result<null, Refused>>, sentence: string): void => {
    void run(work, task, async () => {
      const next = await followUp.look();
      if (next.ok) seen(next.value);
      else setRefused(next.error);
      setSaid(sentence);
    });
  };
  /** The period that waits next, where one does, is looked at too. */
  const periodDone = async (next: TeamView, sentence: string): Promise<void> => {
    refreshed(next);
    setSaid(sentence);
    setClosing(null);
    const [waiting = null] = next.periods.toClose;
    setToClose(waiting);
    if (waiting === null) return;
    const preview = await followUp.previewClosing({ day: waiting.day });
    if (preview.ok) setClosing(preview.value);
    else setRefused(preview.error);
  };
  return {
    look, view, working, refused, said, asking, suggestions, closing, toClose,
    lookAgain: () => void lookAgain(),
    refresh: () => {
      const first = look?.kind === "ready" && look.neverRefreshed && look.will.length > 0 && !told.current && !wasTold();
      if (first) setAsking(look.will);
      else refreshNow();
    },
    confirm: () => {
      told.current = true;
      rememberTold();
      setAsking(null);
      refreshNow();
    },
    decline: () => setAsking(null),
    insertSample: () => after("sample", (doing) => followUp.insertSample(doing), words.announce.sampleDone),
    insertTemplate: () => after("template", (doing) => followUp.insertTemplate(doing), words.announce.templateDone),
    insertTable: (table) => after("template", () => followUp.insertTable(table), words.announce.tableAdded),
    decide: (decision) => after("decide", () => followUp.decide(decision), words.announce.decided),
    applyRemedy: (cells) => after("remedy", () => followUp.applyRemedy(cells), words.announce.remedyDone),
    rate: (rating) => after("rate", () => followUp.rate(rating), words.announce.rated),
    openSuggestions: () => {
      setSuggestions(null);
      void run("look", (doing) => followUp.suggestions(doing), setSuggestions);
    },
    writeSuggestions: () => void run("suggest", (doing) => followUp.suggestTargets(doing), (next) => {
      setSuggestions(next);
      setSaid(words.suggestions.wrote({ count: next.count }));
    }),
    proposeTargets: () => void run("suggest", (doing) => followUp.proposeTargets(doing), async ({ view: next, counts }) => {
      setSuggestions(next);
      const looked = await followUp.look();
      if (looked.ok) seen(looked.value);
      else setRefused(looked.error);
      setSaid(words.suggestions.proposed(counts));
    }),
    openClosing: (which) => {
      setClosing(null);
      setToClose(which);
      if (which !== null) void run("look", () => followUp.previewClosing({ day: which.day }), setClosing);
    },
    closePeriod: () => {
      if (toClose !== null) void run("period", (doing) => followUp.closePeriod({ day: toClose.day }, doing), (next) => periodDone(next, periodsWords(locale).closed({ end: day(toClose.end) })));
    },
    reopenPeriod: (reopening) => void run("period", (doing) => followUp.reopenPeriod(reopening, doing), (next) => periodDone(next, periodsWords(locale).reopened({ end: day(reopening.period.end) }))),
    putBack: () => after("putBack", () => followUp.putBack(), words.announce.putBackDone),
    why,
    explain: (employeeId) => void run("explain", (doing) => followUp.explain({ employeeId }, doing), (next) => {
      refreshed(next);
      setSaid(words.announce.explained);
    }),
    writeForms: (employeeIds) => void run("forms", (doing) => followUp.writeForms({ employeeIds }, doing), ({ view: next, sheets }) => {
      refreshed(next);
      setSaid(words.announce.formsDone({ count: sheets.length }));
    }),
    reveal: (place) => {
      void followUp.reveal(place).then((shown) => {
        if (!shown.ok) setRefused(shown.error);
      });
    },
    dismiss: () => setRefused(null),
  };
}
