import { Button, Text } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { Suspense, useId, useState, type ReactNode } from "react";
import { whyWords } from "../i18n/why";
import { useScreen } from "./screen";

/** A button that opens what is under it; what is under it is loaded then. */
export function Disclosure({ label, name, onOpen, children }: { readonly label: string; readonly name: string; readonly onOpen?: () => void; readonly children: ReactNode }) {
  const { locale } = useScreen();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button appearance="subtle" size="small" icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-expanded={open} aria-controls={id} aria-label={name} style={{ paddingInline: 0, minWidth: 0 }}
        onClick={() => {
          if (!open) onOpen?.();
          setOpen(!open);
        }}>{label}</Button>
      <div id={id}>{open && <Suspense fallback={<Text size={200}>{whyWords(locale).show.loading}</Text>}>{children}</Suspense>}</div>
    </div>
  );
}
