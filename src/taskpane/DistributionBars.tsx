import { tokens } from "@fluentui/react-components";
import type { BandCount } from "../domain/evaluation/calibration/calibration";
import { calibrationWords } from "../i18n/calibration";
import { bandTone } from "./bandTone";
import { useScreen } from "./screen";

const cell = { padding: "2px 4px", textAlign: "end", fontVariantNumeric: "tabular-nums" } as const;

/**
 * People per band as a table with bars in it: suggested above in outline, agreed below filled, and a tick where a
 * guideline would be. The numbers stand beside the bars, so that nothing is told by length or colour alone.
 */
export function DistributionBars({ bands, label }: { readonly bands: readonly BandCount[]; readonly label: string }) {
  const { locale, number } = useScreen();
  const { pane } = calibrationWords(locale);
  const withGuideline = bands.some(({ expected }) => expected !== null);
  const most = Math.max(1, ...bands.flatMap(({ suggested, agreed, expected }) => [suggested, agreed, expected ?? 0]));
  const width = (count: number): string => `${(count / most) * 100}%`;
  return (
    <table aria-label={label} style={{ borderCollapse: "collapse", width: "100%", fontSize: 12 }}>
      <thead>
        <tr>
          <th scope="col" style={{ ...cell, textAlign: "start" }}>{pane.band}</th>
          <td aria-hidden="true" style={{ width: "40%" }} />
          <th scope="col" style={cell}>{pane.suggested}</th>
          <th scope="col" style={cell}>{pane.agreed}</th>
          {withGuideline && <th scope="col" style={cell}>{pane.guideline}</th>}
        </tr>
      </thead>
      <tbody>
        {bands.map(({ band, suggested, agreed, expected }, index) => {
          const { background, foreground } = bandTone(index, bands.length);
          return (
            <tr key={band}>
              <th scope="row" style={{ ...cell, textAlign: "start" }}><span style={{ background, color: foreground, borderRadius: 4, padding: "0 6px" }}>{band}</span></th>
              <td aria-hidden="true" style={{ padding: "3px 4px" }}>
                <span style={{ display: "block", position: "relative" }}>
                  <span style={{ display: "block", boxSizing: "border-box", height: 6, width: width(suggested), border: suggested > 0 ? `1px solid ${tokens.colorNeutralStrokeAccessible}` : "none" }} />
                  <span style={{ display: "block", height: 8, marginTop: 1, width: width(agreed), background: foreground }} />
                  {expected !== null && <span style={{ position: "absolute", top: -1, bottom: -1, insetInlineStart: width(expected), width: 2, background: tokens.colorNeutralForeground1 }} />}
                </span>
              </td>
              <td style={cell}>{number(suggested, 0)}</td>
              <td style={cell}>{number(agreed, 0)}</td>
              {withGuideline && <td style={cell}>{number(expected, 0)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
