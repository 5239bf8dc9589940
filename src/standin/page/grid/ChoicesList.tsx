import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from "react";

interface ChoicesListProps {
  readonly label: string;
  readonly choices: readonly string[];
  readonly current: string;
  readonly style: CSSProperties;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/** The list under a cell with a drop-down. */
export function ChoicesList({ label, choices, current, style, onChoose, onClose }: ChoicesListProps) {
  const [at, setAt] = useState(Math.max(0, choices.indexOf(current)));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  // In braces: newer browsers return a promise from scrolling, which React would take for a clean-up.
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: choices.length - 1 }[event.key];
    if (to !== undefined) setAt(Math.max(0, Math.min(choices.length - 1, to)));
    else if (event.key === "Enter" || event.key === " ") {
      const choice = choices[at];
      if (choice !== undefined) onChoose(choice);
    } else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={list} role="listbox" tabIndex={-1} aria-label={label} aria-activedescendant={`choice-${at}`} data-testid="choices"
      onKeyDown={onKeyDown} onBlur={onClose} onPointerDown={(event) => event.stopPropagation()}
      style={{
        position: "absolute", zIndex: 8, maxHeight: 184, overflowY: "auto", background: "#FFFFFF", color: "#242424", border: "1px solid #ABABAB",
        boxShadow: "0 4px 8px rgba(0,0,0,.18)", outline: "none", fontSize: 13, ...style,
      }}>
      {choices.map((choice, index) => (
        <div key={`${index}:${choice}`} id={`choice-${index}`} role="option" aria-selected={choice === current}
          onPointerEnter={() => setAt(index)} onPointerDown={(event) => event.preventDefault()} onClick={() => onChoose(choice)}
          style={{ padding: "3px 8px", cursor: "default", whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", background: index === at ? "#DCEBE2" : undefined }}>
          {choice}
        </div>
      ))}
    </div>
  );
}
