import type { Kpi } from "../../domain/records/definitions";
import type { Locale } from "../../domain/locale";
import { defaultCurveName } from "../../domain/records/defaults";
import { canonicalHeader } from "../../domain/records/matchHeaders";
import { normalText } from "../../domain/records/normalText";
import { sampleWords } from "../../i18n/sample";
import type { SampleKpi } from "./targetRows";

/** The sample's five KPIs; column names are headers in the sample's language. */
export function sampleKpis(locale: Locale): Readonly<Record<SampleKpi, Kpi>> {
  const words = sampleWords(locale);
  const kpi = (of: SampleKpi, unit: string, rest: Pick<Kpi, "source" | "measure" | "aggregate" | "employeeColumn" | "dateColumn"> & Partial<Kpi>): Kpi => {
    const { name, objective } = words.kpis[of];
    return { id: name, key: normalText(name), name, unit, objective, where: [], direction: "higher-is-better", curve: defaultCurveName, place: null, ...rest };
  };
  const sales = (key: string): string => canonicalHeader("Sales", key, locale);
  const projects = (key: string): string => canonicalHeader("Projects", key, locale);
  const feedback = (key: string): string => canonicalHeader("CustomerFeedback", key, locale);
  const ofSales = { source: "Sales", employeeColumn: sales("employee"), dateColumn: sales("date") };
  const ofProjects = { source: "Projects", employeeColumn: projects("employee"), dateColumn: projects("plannedEnd") };
  return {
    sales: kpi("sales", words.currency, { ...ofSales, aggregate: "sum", measure: { kind: "product", columns: [sales("amount")] } }),
    units: kpi("units", words.kpis.units.unit, { ...ofSales, aggregate: "sum", measure: { kind: "product", columns: [sales("quantity")] } }),
    onTime: kpi("onTime", words.kpis.onTime.unit, { ...ofProjects, aggregate: "on-time", measure: { kind: "none" } }),
    delay: kpi("delay", words.kpis.delay.unit, {
      ...ofProjects, aggregate: "average", measure: { kind: "product", columns: [words.daysLate] }, direction: "lower-is-better",
      // How late a running project will be is not known yet.
      where: [{ column: projects("status"), operator: "=", value: words.status.done }],
    }),
    satisfaction: kpi("satisfaction", words.kpis.satisfaction.unit, {
      source: "CustomerFeedback", employeeColumn: feedback("employee"), dateColumn: feedback("date"), aggregate: "average", measure: { kind: "product", columns: [feedback("score")] },
    }),
  };
}
