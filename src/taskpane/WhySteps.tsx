import { Text, tokens } from "@fluentui/react-components";
import type { WhyStep } from "../app/why/whyView";

/** Steps in the order they are worked out. */
export function WhySteps({ steps }: { readonly steps: readonly WhyStep[] }) {
  return (
    <ol style={{ margin: 0, paddingInlineStart: 20, display: "grid", gap: 4, fontSize: 12 }}>
      {steps.map(({ label, text }) => (
        <li key={label}>
          <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{label} · </Text>
          <Text size={200} style={{ overflowWrap: "anywhere" }}>{text}</Text>
        </li>
      ))}
    </ol>
  );
}
