import { tokens } from "@fluentui/react-components";
import type { PersonLine } from "../app/teamView";
import { useScreen } from "./screen";

const width = 300;
const rowHeight = 20;

/** The total as steps, one a KPI and one for the judgement: what each brought (filled) within what it would bring at target (outline). */
export function Waterfall({ person: { steps, total } }: { readonly person: PersonLine }) {
  const { words, number } = useScreen();
  if (steps.length === 0 || total === null) return null;
  const scale = width / Math.max(120, total);
  const name = (what: (typeof steps)[number]["what"]): string => (what.kind === "kpi" ? what.kpi : words.person.judgement);
  const label = words.person.waterfall({ total: number(total), parts: steps.map(({ what, points }) => words.person.part({ kpi: name(what), points: number(points) })).join(", ") });
  const starts = steps.map((_, index) => steps.slice(0, index).reduce((sum, { points }) => sum + points, 0));
  const height = steps.length * rowHeight + 6;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} style={{ width: "100%", maxWidth: 420 }}>
      <line x1={100 * scale} x2={100 * scale} y1={0} y2={height} stroke={tokens.colorNeutralForeground3} strokeDasharray="3 3" />
      {steps.map(({ what, points, atTarget }, index) => {
        const x = (starts[index] ?? 0) * scale;
        return (
          <g key={name(what)} transform={`translate(0 ${index * rowHeight + 3})`}>
            <rect x={x} y={2} width={atTarget * scale} height={rowHeight - 6} fill="none" stroke={tokens.colorNeutralStrokeAccessible} />
            <rect x={x} y={2} width={Math.max(1, points * scale)} height={rowHeight - 6} fill={what.kind === "kpi" ? tokens.colorBrandBackground : tokens.colorPaletteTealBorderActive} />
          </g>
        );
      })}
    </svg>
  );
}
