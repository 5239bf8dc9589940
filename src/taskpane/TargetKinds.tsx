import { Badge, Button, Text } from "@fluentui/react-components";
import type { Decision } from "../app/rememberAnswers";
import type { TargetsView } from "../app/targets/targetsView";
import { useScreen } from "./screen";

/** The kinds of findings about targets; one that is all right here can be called so, and is not told again. */
export function TargetKinds({ kinds, busy, onDecide }: { readonly kinds: TargetsView["kinds"]; readonly busy: boolean; readonly onDecide: (decision: Decision) => void }) {
  const { words } = useScreen();
  if (kinds.length === 0) return null;
  return (
    <section style={{ display: "grid", gap: 6 }}>
      <Text as="h3" weight="semibold" style={{ margin: 0 }}>{words.targets.kinds}</Text>
      <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 4 }}>
        {kinds.map(({ kind, table, name, findings, accepted }) => {
          const label = words.targets.kind({ name, count: findings });
          const act = accepted ? words.data.unaccept : words.data.accept;
          return (
            <li key={`${kind} ${table}`} style={{ display: "flex", alignItems: "center", gap: 8 }}>
              <Text size={200} style={{ flex: 1, minWidth: 0 }}>{label}</Text>
              {accepted && <Badge appearance="outline" color="subtle">{words.data.accepted}</Badge>}
              <Button size="small" disabledFocusable={busy} aria-label={`${act}: ${label}`} onClick={() => onDecide({ kind: "accept", issue: kind, table, accepted: !accepted })}>{act}</Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
