import { Link, Text } from "@fluentui/react-components";
import type { WhyKpi } from "../app/why/whyView";
import { whyWords } from "../i18n/why";
import { CurvePicture } from "./CurvePicture";
import { useScreen } from "./screen";
import { WhySteps } from "./WhySteps";

/** Why one KPI has its score: the steps, the point on the curve, and the ways to the rows and to the target. */
export default function WhyKpiSteps({ why: { kpi, steps, curve, rows, target } }: { readonly why: WhyKpi }) {
  const { locale, number, reveal } = useScreen();
  const { show } = whyWords(locale);
  const count = number(rows?.count ?? 0, 0);
  return (
    <div style={{ display: "grid", gap: 6 }}>
      <WhySteps steps={steps} />
      {curve !== null && <CurvePicture curve={curve} />}
      {rows?.note !== null && rows?.note !== undefined && <Text size={200}>{rows.note}</Text>}
      <div style={{ display: "flex", gap: 12, flexWrap: "wrap" }}>
        {rows?.kind === "filter" && <Link as="button" aria-label={show.rowsOf({ kpi, count })} onClick={() => reveal(rows.place)}>{show.rows({ count })}</Link>}
        {rows?.kind === "first" && <Link as="button" aria-label={show.firstRowOf({ kpi })} onClick={() => reveal(rows.place)}>{show.firstRow}</Link>}
        <Link as="button" aria-label={show.targetOf({ kpi })} onClick={() => reveal(target)}>{show.target}</Link>
      </div>
    </div>
  );
}
