import { Text, tokens } from "@fluentui/react-components";
import type { KpiLine } from "../app/teamView";
import { useScreen } from "./screen";

type PaceLine = NonNullable<KpiLine["pace"]>;
interface PaceCardProps { readonly kpi: string; readonly unit: string; readonly actual: number; readonly target: number; readonly pace: PaceLine }

/** A running KPI: where it stands against its season, where it is heading, and what each band still asks a working day. */
export function PaceCard({ kpi, unit, actual, target, pace }: PaceCardProps) {
  const { words, number, day } = useScreen();
  const { pace: say } = words.person;
  const amount = (value: number): string => `${number(value, Math.abs(value) < 100 ? 1 : 0)}${unit === "" ? "" : ` ${unit}`}`;
  const { forecast, interval, expected, needs, workingDaysLeft } = pace;
  const end = Math.max(target, actual, interval?.high ?? forecast ?? 0) * 1.05;
  const at = (value: number): string => `${(Math.min(Math.max(0, value), end) / end) * 100}%`;
  const mark = (value: number, colour: string, width = 2): React.CSSProperties => ({ position: "absolute", insetBlock: 0, insetInlineStart: at(value), width, background: colour });
  const heading = forecast === null ? say.early : interval === null ? say.forecast({ forecast: amount(forecast) }) : say.forecastBetween({ forecast: amount(forecast), low: amount(interval.low), high: amount(interval.high) });
  return (
    <div style={{ display: "grid", gap: 4 }}>
      <div role="img" aria-label={say.picture({ actual: amount(actual), expected: amount(expected), target: amount(target) })} style={{ position: "relative", height: 14, borderRadius: 4, background: tokens.colorNeutralBackground5 }}>
        <div style={{ position: "absolute", insetBlock: 3, insetInlineStart: 0, width: at(actual), background: tokens.colorBrandBackground, borderRadius: 3 }} />
        {interval !== null && <div style={{ position: "absolute", insetBlock: 5, insetInlineStart: at(interval.low), width: `calc(${at(interval.high)} - ${at(interval.low)})`, background: tokens.colorNeutralForeground3, opacity: 0.5 }} />}
        <div style={mark(expected, tokens.colorNeutralForeground2)} />
        <div style={mark(target, tokens.colorNeutralForeground1, 3)} />
      </div>
      <Text size={200}>{say.expected({ expected: amount(expected) })} {heading}</Text>
      {needs.length > 0 && (
        <table style={{ fontSize: 12, borderSpacing: "8px 0", marginInlineStart: -8, fontVariantNumeric: "tabular-nums" }}>
          <caption style={{ textAlign: "start", color: tokens.colorNeutralForeground2, paddingInlineStart: 8 }}>{say.needs({ kpi, days: number(workingDaysLeft, 0), until: day(pace.until) })}</caption>
          <thead><tr>{[say.band, say.byEnd, say.perDay].map((head) => <th key={head} scope="col" style={{ textAlign: head === say.band ? "start" : "end", fontWeight: 400, color: tokens.colorNeutralForeground2 }}>{head}</th>)}</tr></thead>
          <tbody>
            {needs.map(({ band, amount: total, missing, perDay }) => (
              <tr key={band}>
                <th scope="row" style={{ textAlign: "start", fontWeight: 400 }}>{band}</th>
                <td style={{ textAlign: "end" }}>{amount(total)}</td>
                <td style={{ textAlign: "end" }}>{missing === 0 ? say.there : perDay === null ? say.noDayLeft : amount(perDay)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
