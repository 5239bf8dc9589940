import { tokens } from "@fluentui/react-components";
import type { PersonLine } from "../app/teamView";
import { useScreen } from "./screen";

const width = 300;
const rowHeight = 20;

/** The total as steps, one a KPI: what it brought (filled) within what it would bring at target (outline). */
export function Waterfall({ person }: { readonly person: PersonLine }) {
  const { words, number } = useScreen();
  const parts = person.kpis.filter(({ contribution }) => contribution !== null);
  if (parts.length === 0 || person.total === null) return null;
  const scale = width / Math.max(120, person.total);
  const label = words.person.waterfall({ total: number(person.total), parts: parts.map(({ kpi, contribution }) => words.person.part({ kpi, points: number(contribution) })).join(", ") });
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { contribution }) => sum + (contribution ?? 0), 0));
  const height = parts.length * rowHeight + 6;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} style={{ width: "100%", maxWidth: 420 }}>
      <line x1={100 * scale} x2={100 * scale} y1={0} y2={height} stroke={tokens.colorNeutralForeground3} strokeDasharray="3 3" />
      {parts.map(({ kpi, contribution, weightShare }, index) => {
        const x = (starts[index] ?? 0) * scale;
        return (
          <g key={kpi} transform={`translate(0 ${index * rowHeight + 3})`}>
            <rect x={x} y={2} width={weightShare * 100 * scale} height={rowHeight - 6} fill="none" stroke={tokens.colorNeutralStrokeAccessible} />
            <rect x={x} y={2} width={Math.max(1, (contribution ?? 0) * scale)} height={rowHeight - 6} fill={tokens.colorBrandBackground} />
          </g>
        );
      })}
    </svg>
  );
}
