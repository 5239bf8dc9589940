import { Button, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { CompetencyToRate } from "../app/judgement/ratingForm";
import { ratingWords } from "../i18n/rating";
import { useScreen } from "./screen";

interface RateFormProps {
  readonly rating: readonly CompetencyToRate[];
  readonly busy: boolean;
  /** The scores that differ from what stands in the table. */
  readonly onSave: (scores: readonly { readonly competency: string; readonly score: number }[]) => void;
  readonly onCancel: () => void;
}

/** The competencies with their scores and what each looks like, to choose from. */
export default function RateForm({ rating, busy, onSave, onCancel }: RateFormProps) {
  const { locale } = useScreen();
  const told = ratingWords(locale);
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const start = useRef<HTMLDivElement>(null);
  useEffect(() => start.current?.focus(), []);
  const changed = rating.flatMap(({ competency, given }) => {
    const score = chosen[competency];
    return score === undefined || score === given ? [] : [{ competency, score }];
  });
  return (
    <div ref={start} tabIndex={-1} style={{ display: "grid", gap: 10 }}>
      <Text size={200}>{told.about}</Text>
      {rating.every(({ steps }) => steps.every(({ looksLike }) => looksLike === null)) && <Text size={200}>{told.noAnchors}</Text>}
      {rating.map((one) => <OneCompetency key={one.competency} toRate={one} score={chosen[one.competency] ?? one.given} onChoose={(score) => setChosen({ ...chosen, [one.competency]: score })} />)}
      <div style={{ display: "flex", gap: 8, flexWrap: "wrap" }}>
        <Button appearance="primary" disabledFocusable={busy || changed.length === 0} onClick={() => onSave(changed)}>{told.save}</Button>
        <Button onClick={onCancel}>{told.cancel}</Button>
      </div>
    </div>
  );
}

function OneCompetency({ toRate: { competency, steps, self, managers }, score, onChoose }: { readonly toRate: CompetencyToRate; readonly score: number | null; readonly onChoose: (score: number) => void }) {
  const { locale, number } = useScreen();
  const told = ratingWords(locale);
  const heading = useId();
  return (
    <div style={{ display: "grid", gap: 2 }}>
      <Text as="h4" id={heading} size={300} weight="semibold" style={{ margin: 0 }}>{competency}</Text>
      {self !== null && <Text size={200}>{told.ownScore({ score: number(self) })}</Text>}
      {managers > 1 ? <Text size={200}>{told.several({ count: managers })}</Text> : (
        <RadioGroup aria-labelledby={heading} value={score === null ? "" : String(score)} onChange={(_, { value }) => onChoose(Number(value))}>
          {steps.map((step) => <Radio key={step.score} value={String(step.score)} label={step.looksLike === null ? number(step.score) : told.step({ score: number(step.score), behaviour: step.looksLike })} />)}
        </RadioGroup>
      )}
    </div>
  );
}
