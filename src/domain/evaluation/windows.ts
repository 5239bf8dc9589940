/** For each person the days whose rows count, both ends in; NaN where the KPI is not asked of them. */
export interface Windows { readonly start: Float64Array; readonly end: Float64Array }
