import { Text, tokens } from "@fluentui/react-components";
import type { Trend } from "../domain/tracking/periods/trend";
import { periodsWords } from "../i18n/periods";
import { useScreen } from "./screen";

interface SparklineProps {
  readonly trend: Trend;
  /** What it shows, in words; null where somebody else says it: then it is only a picture. */
  readonly what: string | null;
  readonly width?: number;
  readonly height?: number;
}

/** A few periods as a line, with the limits values usually stay within where there are enough of them. A period not closed yet is a hollow dot. */
export function Sparkline({ trend: { points, limits }, what, width = 120, height = 28 }: SparklineProps) {
  const { locale, number, day } = useScreen();
  const words = periodsWords(locale).trend;
  const values = [...points.map(({ value }) => value), ...(limits === null ? [] : [limits.low, limits.high])];
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const spread = highest - lowest || 1;
  const x = (index: number): number => 4 + (index / (points.length - 1)) * (width - 8);
  const y = (value: number): number => height - 4 - ((value - lowest) / spread) * (height - 8);
  const last = points.at(-1);
  const told = points.map(({ end, value, running }) => words.point({ end: day(end), value: number(value), running })).join(words.separator);
  return (
    <svg {...(what === null ? { "aria-hidden": true } : { role: "img", "aria-label": words.picture({ what, points: told }) })} viewBox={`0 0 ${width} ${height}`} width={width} height={height} style={{ display: "block", flex: "none" }}>
      {limits !== null && [limits.low, limits.mean, limits.high].map((value, index) => <line key={index} x1={0} x2={width} y1={y(value)} y2={y(value)} stroke={tokens.colorNeutralStroke1} strokeDasharray={index === 1 ? "none" : "2 3"} />)}
      <polyline points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(" ")} fill="none" stroke={tokens.colorBrandStroke1} strokeWidth={1.5} />
      {last !== undefined && <circle cx={x(points.length - 1)} cy={y(last.value)} r={2.5} fill={last.running ? tokens.colorNeutralBackground1 : tokens.colorBrandStroke1} stroke={tokens.colorBrandStroke1} strokeWidth={1.5} />}
    </svg>
  );
}

/** A trend with what it is about above it, and what its limits say below. */
export function TrendLine({ trend, what }: { readonly trend: Trend; readonly what: string }) {
  const { locale, number } = useScreen();
  const words = periodsWords(locale).trend;
  const { limits, points } = trend;
  const last = points.at(-1);
  const outside = limits !== null && last !== undefined && (last.value < limits.low || last.value > limits.high);
  return (
    <div style={{ display: "grid", gap: 2, justifyItems: "start" }}>
      <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{what}</Text>
      <Sparkline trend={trend} what={what} width={200} height={32} />
      {limits !== null && <Text size={200} style={{ color: tokens.colorNeutralForeground2 }}>{words.limits({ low: number(limits.low), high: number(limits.high) })}{outside ? ` ${words.outside}` : ""}</Text>}
    </div>
  );
}
