import { Link, Text, tokens } from "@fluentui/react-components";
import type { JudgementLine } from "../app/teamView";
import { useScreen } from "./screen";

/** What managers, colleagues and customers think of somebody's work, as far as it may be shown. */
export function JudgementCard({ judgement }: { readonly judgement: JudgementLine }) {
  const { words, number, reveal } = useScreen();
  const { person } = words;
  return (
    <section aria-label={person.judgement} style={{ background: tokens.colorNeutralBackground2, borderRadius: 6, padding: "6px 8px", display: "grid", gap: 2 }}>
      <div style={{ display: "flex", justifyContent: "space-between", gap: 8 }}>
        <Text weight="semibold">{person.judgement}</Text>
        <Link as="button" onClick={() => reveal(judgement.link)}>{person.openReviews}</Link>
      </div>
      <Text size={200}>{judgement.points === null ? person.judgementHidden : person.judgementPoints({ points: number(judgement.points), share: number(judgement.share * 100, 0) })}</Text>
      {judgement.leftOut.length > 0 && <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{person.groupsHidden({ groups: judgement.leftOut.join(", ") })}</Text>}
    </section>
  );
}
