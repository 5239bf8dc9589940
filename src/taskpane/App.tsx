import { FluentProvider, Tab, TabList, Text, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { FollowUp } from "../app/followUp";
import type { Decision } from "../app/rememberAnswers";
import type { PersonLine } from "../app/teamView";
import type { Locale } from "../domain/locale";
import { paneWords } from "../i18n/pane";
import { ConfirmWrite } from "./ConfirmWrite";
import { FirstRun } from "./FirstRun";
import { PaneHeader } from "./PaneHeader";
import { People } from "./People";
import { Refusal } from "./Refusal";
import { formatsOf, ScreenProvider, type Screen } from "./screen";
import { Today } from "./Today";
import { Unfinished } from "./Unfinished";
import { usePane } from "./usePane";
import { WorkingBar } from "./WorkingBar";

const PersonPage = lazy(() => import("./PersonPage"));
const DataPlace = lazy(() => import("./DataPlace"));
const DataFound = lazy(() => import("./DataFound"));
const TargetsPage = lazy(() => import("./TargetsPage"));
const SuggestionsPage = lazy(() => import("./SuggestionsPage"));
const CalibrationPage = lazy(() => import("./CalibrationPage"));
const CheckInsPage = lazy(() => import("./CheckInsPage"));
const PeriodsPage = lazy(() => import("./PeriodsPage"));
const WhatWorkedPage = lazy(() => import("./WhatWorkedPage"));
const SetUpPlace = lazy(() => import("./SetUpPlace"));

const places = ["today", "people", "data", "setUp"] as const;
type PlaceName = (typeof places)[number];

/** A page within a place, which one comes back from. */
type Page = { readonly kind: "person"; readonly id: string } | { readonly kind: "calibration" } | { readonly kind: "what-worked" } | { readonly kind: "targets" } | { readonly kind: "suggestions" } | { readonly kind: "periods" } | { readonly kind: "checkIns" };
interface At { readonly place: PlaceName; readonly page: Page | null }

interface AppProps { readonly followUp: FollowUp; readonly locale: Locale; readonly dark: boolean }

/** The whole pane. It shows what the use cases say and asks them to do things; it decides nothing. */
export function App({ followUp, locale, dark }: AppProps) {
  const words = paneWords(locale);
  const formats = formatsOf(locale);
  const pane = usePane(followUp, words, { locale, day: formats.day });
  const [{ place, page }, setAt] = useState<At>({ place: "today", page: null });
  const [hidden, setHidden] = useState(false);
  const [answering, setAnswering] = useState(false);
  const screen: Screen = { locale, words, hidden, reveal: pane.reveal, ...formats };
  const { look, view, working, refused } = pane;
  const busy = working !== null;
  const nameOf = (person: PersonLine): string => (hidden ? words.hiddenPerson({ number: (view?.people.indexOf(person) ?? 0) + 1 }) : person.name);
  const nameById = (id: string, name: string): string => {
    const found = view?.people.find((one) => one.id === id);
    return found !== undefined ? nameOf(found) : hidden ? "…" : name;
  };
  const person = page?.kind === "person" ? view?.people.find(({ id }) => id === page.id) ?? null : null;
  const goTo = (next: PlaceName, onPage: Page | null = null): void => {
    setAnswering(false);
    setAt({ place: next, page: onPage });
  };
  const open = (id: string): void => goTo("people", { kind: "person", id });
  const checkTargets = (): void => goTo("setUp", { kind: "targets" });
  /** Whoever answers questions stays where they are asked, also when the data has become good enough for scores. */
  const decide = (decision: Decision): void => {
    goTo("data");
    setAnswering(decision.kind === "answer");
    pane.decide(decision);
  };
  const closePeriods = (): void => {
    goTo("setUp", { kind: "periods" });
    pane.openClosing(view?.periods.toClose[0] ?? null);
  };
  const suggest = (): void => {
    goTo("setUp", { kind: "suggestions" });
    pane.openSuggestions();
  };
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ minHeight: "100%" }}>
      <ScreenProvider value={screen}>
        <PaneHeader view={view} ready={look?.kind === "ready"} upToDate={look?.kind === "ready" && !look.neverRefreshed && look.will.length === 0} busy={busy} onRefresh={pane.refresh} onHide={() => setHidden(!hidden)} />
        <main style={{ padding: "4px 12px 16px" }}>
          <div role="status" aria-live="polite">{!busy && pane.said !== "" && <Text size={200} block style={{ padding: "4px 0" }}>{pane.said}</Text>}</div>
          {working !== null && <WorkingBar working={working} />}
          {refused !== null && <Refusal refused={refused} onDismiss={pane.dismiss} onRetry={pane.lookAgain} />}
          {pane.asking !== null && <ConfirmWrite will={pane.asking} onGo={pane.confirm} onCancel={pane.decline} />}
          {look?.kind === "first-run" && <FirstRun missing={look.missing} busy={busy} onSample={pane.insertSample} onTemplate={pane.insertTemplate} onLookAgain={pane.lookAgain} />}
          {look?.kind === "data-found" && (
            <Suspense fallback={<Text>…</Text>}>
              <DataFound data={look.data} missing={look.missing} busy={busy} answering={answering} onDecide={decide} onTemplate={() => { goTo("today"); pane.insertTemplate(); }} onLookAgain={pane.lookAgain} />
            </Suspense>
          )}
          {look?.kind === "unfinished" && <Unfinished startedOn={look.startedOn} busy={busy} onPutBack={pane.putBack} />}
          {look?.kind === "ready" && view !== null && (
            <>
              <TabList selectedValue={place} onTabSelect={(_, { value }) => goTo(value as PlaceName)} aria-label={words.placesLabel} size="small" style={{ marginInline: -8 }}>
                {places.map((one) => <Tab key={one} value={one}>{words.places[one]}</Tab>)}
              </TabList>
              <div role="tabpanel" aria-label={words.places[place]} style={{ paddingTop: 8 }}>
                <Suspense fallback={<Text>…</Text>}>
                  {place === "today" && page?.kind === "checkIns" && <CheckInsPage checkIns={view.checkIns} nameOf={nameById} calendarFile={(lines) => followUp.calendarFile(lines)} onPerson={open} onBack={() => goTo("today")} />}
                  {place === "today" && page === null && <Today view={view} onPerson={open} onData={() => { goTo("data"); setAnswering(true); }} onTargets={checkTargets} onPeriods={closePeriods} onCheckIns={() => goTo("today", { kind: "checkIns" })} nameOf={nameOf} />}
                  {place === "people" && person !== null && <PersonPage person={person} view={view} name={nameOf(person)} why={pane.why} busy={busy} onExplain={look.neverRefreshed ? null : pane.explain} onForm={(id) => pane.writeForms([id])} onRate={pane.rate} onBack={() => goTo("people")} />}
                  {place === "people" && page?.kind === "calibration" && <CalibrationPage calibration={view.calibration} onBack={() => goTo("people")} />}
                  {place === "people" && page?.kind === "what-worked" && <WhatWorkedPage ledger={view.ledger} onBack={() => goTo("people")} />}
                  {place === "people" && person === null && page?.kind !== "calibration" && page?.kind !== "what-worked" && <People view={view} nameOf={nameOf} onPerson={open} onCalibration={() => goTo("people", { kind: "calibration" })} onWhatWorked={() => goTo("people", { kind: "what-worked" })} busy={busy} onForms={pane.writeForms} />}
                  {place === "data" && <DataPlace data={view.data} busy={busy} answering={answering} onDecide={decide} />}
                  {place === "setUp" && page === null && <SetUpPlace busy={busy} optional={view.optional} onTable={pane.insertTable} openTargets={view.targets.open} onTargets={checkTargets} onSuggestions={suggest} onPeriods={closePeriods} onTemplate={pane.insertTemplate} />}
                  {place === "setUp" && page?.kind === "periods" && <PeriodsPage periods={view.periods} closing={pane.closing} chosen={pane.toClose} onChoose={pane.openClosing} busy={busy} onClose={pane.closePeriod} onReopen={pane.reopenPeriod} onData={() => goTo("data")} onBack={() => goTo("setUp")} />}
                  {place === "setUp" && page?.kind === "suggestions" && <SuggestionsPage suggestions={pane.suggestions} busy={busy} onWrite={pane.writeSuggestions} onPropose={pane.proposeTargets} onBack={() => goTo("setUp")} />}
                  {place === "setUp" && page?.kind === "targets" && <TargetsPage targets={view.targets} busy={busy} onRemedy={pane.applyRemedy} onDecide={pane.decide} onBack={() => goTo("setUp")} />}
                </Suspense>
              </div>
            </>
          )}
        </main>
      </ScreenProvider>
    </FluentProvider>
  );
}
