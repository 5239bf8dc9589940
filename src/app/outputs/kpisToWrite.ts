import type { Kpi } from "../../domain/records/definitions";
import type { Survey } from "../ports/workbookPort";
import { tableNamed } from "../reading/definitionTables";

/** The KPIs that KPIs is made with where there is none: those whose data is there. */
export const kpisToWrite = (kpis: readonly Kpi[], survey: Survey): readonly Kpi[] => kpis.filter(({ source }) => tableNamed(survey, source) !== null);
