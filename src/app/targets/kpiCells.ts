import type { KpiCell } from "../../domain/goals/smartCheck/checkKpi";
import type { Locale } from "../../domain/locale";
import { cellAddress } from "../../domain/records/cellAddress";
import { placeOf } from "../../domain/records/cells";
import type { Kpi } from "../../domain/records/definitions";
import { canonicalHeader, matchHeaders } from "../../domain/records/matchHeaders";
import type { RawTable } from "../../domain/records/rawTable";
import { inputTables } from "../../domain/records/vocabulary";
import { sheetWords } from "../../i18n/sheets";

/** Where the cells of each KPI stand in KPIs. A column that is not there is named at the KPI's own cell. */
export function kpiCellsIn(table: RawTable, locale: Locale): KpiCell {
  const { found } = matchHeaders("KPIs", table.columns);
  return ({ place }, key) => {
    if (place === null) return null;
    const column = table.columns[found.get(key) ?? -1];
    return column === undefined ? { ...place, column: canonicalHeader("KPIs", key, locale) } : placeOf(table, column, place.row - table.firstRow);
  };
}

/** Where they will stand once the refresh has written KPIs. @param written the KPIs it will hold, top to bottom. */
export const kpiCellsToCome = (written: readonly Kpi[], locale: Locale): KpiCell => {
  const rows = new Map(written.map(({ key }, index) => [key, index + 2]));
  return (kpi, key) => {
    const row = rows.get(kpi.key);
    const column = inputTables.KPIs.findIndex((term) => term.key === key);
    return row === undefined ? null : { table: "KPIs", sheet: sheetWords(locale).sheetNames.KPIs, column: canonicalHeader("KPIs", key, locale), row, address: cellAddress(row, column + 1) };
  };
};
