import { Button, ProgressBar, Text } from "@fluentui/react-components";
import { useScreen } from "./screen";
import type { Working } from "./usePane";

/** What is being done and how far it is, with a way to stop it. */
export function WorkingBar({ working }: { readonly working: Working }) {
  const { words } = useScreen();
  const { progress, cancel } = working;
  const what = words.working[progress?.step ?? (working.work === "look" || working.work === "refresh" ? "look" : "write")];
  const known = progress !== null && progress.share > 0;
  return (
    <div style={{ display: "grid", gap: 4, padding: "8px 0" }}>
      <Text size={200}>{what}{known ? ` · ${words.percentDone({ percent: Math.round(progress.share * 100) })}` : ""}</Text>
      <ProgressBar aria-label={what} {...(known && { value: progress.share })} />
      {cancel !== null && <Button size="small" style={{ justifySelf: "start" }} onClick={cancel}>{words.cancel}</Button>}
    </div>
  );
}
