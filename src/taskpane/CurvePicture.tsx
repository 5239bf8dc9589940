import { tokens } from "@fluentui/react-components";
import type { WhyCurve } from "../app/why/whyView";
import { useScreen } from "./screen";

const width = 280;
const height = 96;
const margin = { left: 26, right: 10, top: 8, bottom: 16 } as const;

/** A score curve, attainment across and points upwards, with one person's point on it. */
export function CurvePicture({ curve: { points, attainment, score, text } }: { readonly curve: WhyCurve }) {
  const { number, percent } = useScreen();
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  // A little beyond either end, so that it is seen to be flat there; further out the person's point stands at the edge.
  const beyond = Math.max(0.1, (last.attainment - first.attainment) * 0.12);
  const [left, right] = [Math.min(first.attainment, Math.max(attainment, first.attainment - beyond)), last.attainment + beyond];
  const lowest = Math.min(0, ...points.map((point) => point.points));
  const highest = Math.max(...points.map((point) => point.points), lowest + 1);
  const x = (value: number): number => margin.left + ((Math.min(right, Math.max(left, value)) - left) / (right - left)) * (width - margin.left - margin.right);
  const y = (value: number): number => height - margin.bottom - ((value - lowest) / (highest - lowest)) * (height - margin.top - margin.bottom);
  const line = [[left, first.points], ...points.map((point) => [point.attainment, point.points]), [right, last.points]].map(([a = 0, p = 0]) => `${x(a)},${y(p)}`).join(" ");
  const label = { fontSize: 9, fill: tokens.colorNeutralForeground2 } as const;
  return (
    <svg role="img" aria-label={text} viewBox={`0 0 ${width} ${height}`} style={{ width: "100%", maxWidth: 400 }}>
      <line x1={margin.left} x2={width - margin.right} y1={y(lowest)} y2={y(lowest)} stroke={tokens.colorNeutralStroke1} />
      <line x1={x(attainment)} x2={x(attainment)} y1={y(score)} y2={y(lowest)} stroke={tokens.colorNeutralForeground3} strokeDasharray="3 3" />
      <line x1={margin.left} x2={x(attainment)} y1={y(score)} y2={y(score)} stroke={tokens.colorNeutralForeground3} strokeDasharray="3 3" />
      <polyline points={line} fill="none" stroke={tokens.colorBrandStroke1} strokeWidth={2} />
      <circle cx={x(attainment)} cy={y(score)} r={4} fill={tokens.colorNeutralForeground1} stroke={tokens.colorNeutralBackground2} strokeWidth={1.5} />
      <text x={x(attainment)} y={height - 4} textAnchor={x(attainment) > width - 40 ? "end" : "middle"} {...label}>{percent(attainment)}</text>
      <text x={margin.left - 4} y={y(score) + 3} textAnchor="end" {...label}>{number(score, 0)}</text>
    </svg>
  );
}
