import { Button, Link, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { CompetencyToRate } from "../app/judgement/ratingForm";
import type { JudgementLine } from "../app/teamView";
import { ratingWords } from "../i18n/rating";
import { useScreen } from "./screen";

const RateForm = lazy(() => import("./RateForm"));

interface JudgementCardProps {
  /** null where nobody has reviewed the person. */
  readonly judgement: JudgementLine | null;
  readonly rating: readonly CompetencyToRate[];
  readonly busy: boolean;
  readonly onRate: (scores: readonly { readonly competency: string; readonly score: number }[]) => void;
}

/** What managers, colleagues and customers think of somebody's work, as far as it may be shown, and the manager's own rating. */
export function JudgementCard({ judgement, rating, busy, onRate }: JudgementCardProps) {
  const { words, locale, number, reveal } = useScreen();
  const { person } = words;
  const [open, setOpen] = useState(false);
  const told = ratingWords(locale);
  const muted = { color: tokens.colorNeutralForeground2 };
  return (
    <section aria-label={person.judgement} style={{ background: tokens.colorNeutralBackground2, borderRadius: 6, padding: "6px 8px", display: "grid", gap: 4 }}>
      <div style={{ display: "flex", justifyContent: "space-between", gap: 8 }}>
        <Text weight="semibold">{person.judgement}</Text>
        {judgement !== null && <Link as="button" onClick={() => reveal(judgement.link)}>{person.openReviews}</Link>}
      </div>
      {judgement !== null && <Text size={200}>{judgement.points === null ? person.judgementHidden : person.judgementPoints({ points: number(judgement.points), share: number(judgement.share * 100, 0) })}</Text>}
      {judgement !== null && judgement.leftOut.length > 0 && <Text size={200} style={muted}>{person.groupsHidden({ groups: judgement.leftOut.join(", ") })}</Text>}
      {!open && rating.map((one) => <RatedCompetency key={one.competency} rated={one} />)}
      {rating.length > 0 && !open && <Button size="small" style={{ justifySelf: "start" }} disabledFocusable={busy} onClick={() => setOpen(true)}>{told.open}</Button>}
      {open && <Suspense fallback={<Text size={200}>…</Text>}><RateForm rating={rating} busy={busy} onSave={(scores) => { setOpen(false); onRate(scores); }} onCancel={() => setOpen(false)} /></Suspense>}
    </section>
  );
}

/** A competency with what the manager and the person gave it, what that looks like and what the next score asks for. */
function RatedCompetency({ rated: { competency, steps, mean, self, reached, next } }: { readonly rated: CompetencyToRate }) {
  const { locale, number } = useScreen();
  const told = ratingWords(locale);
  const scores = [mean === null ? (steps.length === 0 ? "" : told.unrated) : told.manager({ score: number(mean) }), self === null ? "" : told.self({ score: number(self) })].filter((part) => part !== "");
  return (
    <div style={{ display: "grid" }}>
      <Text size={200}><span style={{ fontWeight: 600 }}>{competency}</span> {scores.join(" · ")}</Text>
      {reached !== null && <Text size={200}>{reached.behaviour}</Text>}
      {next !== null && <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{told.next({ score: number(next.score), behaviour: next.behaviour })}</Text>}
    </div>
  );
}
