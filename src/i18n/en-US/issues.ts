/** What a finding is about, ready to be put in a sentence; empty text where it does not apply. */
export interface Finding {
  readonly table: string;
  readonly column: string;
  /** Sheet and address, e.g. "Sales!G17". */
  readonly cell: string;
  readonly found: string;
  readonly subject: string;
  readonly count: number;
  readonly expected: string;
}

const at = ({ cell, table, column }: Finding): string => (cell !== "" ? `${cell} (${table}, ${column})` : column !== "" ? `${table}, column ${column}` : table);

const issues = {
  "table-missing": (f: Finding) => `There is no table named ${f.table}, and no data that looks like it. Make the range with that data a table (Insert › Table) and name it ${f.table}, or add one from the template (Set up).`,
  "no-data-table": (f: Finding) => `There is no table to take results from. Add a table named Sales, Projects or CustomerFeedback, or name one in KPIs (${f.table}).`,
  "column-missing": (f: Finding) => `Table ${f.table} has no column ${f.column}. Add it, or rename the column that holds it.`,
  "table-empty": (f: Finding) => `Table ${f.table} has no rows yet. Fill it and refresh.`,
  "cell-blank": (f: Finding) => (f.found === "" ? `${at(f)} is empty; the row is left out. Fill it in.` : `${at(f)} holds “${f.found}”, which says that there is nothing; the row is left out. Fill it in.`),
  "cell-not-a-number": (f: Finding) => `${at(f)} holds “${f.found}”, which is not a number; it is not counted. Type the number.`,
  "cell-not-a-date": (f: Finding) => `${at(f)} holds “${f.found}”, which is not a date; the row is not counted. Type a date such as 2025-03-31.`,
  "cell-not-a-choice": (f: Finding) => `${at(f)} holds “${f.found}”. Choose one of: ${f.expected}.`,
  "employee-unknown": (f: Finding) => `${at(f)}: nobody in Employees has the ID or name “${f.found}”; ${f.count > 1 ? `its ${f.count.toLocaleString("en-US")} rows are` : "the row is"} not counted. Add the person or correct the cell.`,
  "employee-duplicate": (f: Finding) => `${at(f)}: “${f.found}” is in Employees more than once; the first one counts. Remove or correct the other.`,
  "employee-without-target": (f: Finding) => `${f.subject} has no target in this period and is not scored. Add one in Targets.`,
  "employee-end-before-start": (f: Finding) => `${at(f)}: ${f.subject} leaves before starting. Correct one of the two dates.`,
  "kpi-unknown": (f: Finding) => `${at(f)}: there is no KPI “${f.found}” in KPIs; this target is not used. Add the KPI or correct the name.`,
  "kpi-duplicate": (f: Finding) => `${at(f)}: KPI “${f.found}” is defined twice; the first one counts. Remove or rename the other.`,
  "kpi-source-missing": (f: Finding) => `KPI ${f.subject} takes its data from table “${f.found}”, which is not in this workbook; it is not scored. Add the table or change the source${f.cell === "" ? "" : ` in ${f.cell}`}.`,
  "kpi-column-missing": (f: Finding) => `KPI ${f.subject} needs column “${f.found}”, which table ${f.table} does not have; it is not scored. Add the column or change the KPI.`,
  "kpi-condition-unreadable": (f: Finding) => `${at(f)}: the condition “${f.found}” of KPI ${f.subject} cannot be read; it is not scored. Write it like: Region = North; Status <> Cancelled.`,
  "curve-unknown": (f: Finding) => `KPI ${f.subject} uses curve “${f.found}”, which is not in Curves; it is not scored. Add the curve or choose another.`,
  "curve-invalid": (f: Finding) => `${at(f)}: curve ${f.subject} cannot be used as it stands (${f.found}). Each attainment once, as a number, with its points.`,
  "band-invalid": (f: Finding) => `${at(f)}: band “${f.found}” cannot be used. Each band needs a name and the points it starts from, no two alike.`,
  "target-duplicate": (f: Finding) => `${at(f)}: ${f.subject} has two targets for the same KPI and time${f.expected === "" ? "" : ` (the other is in ${f.expected})`}; the KPI is not scored. Keep one.`,
  "target-not-positive": (f: Finding) => `${at(f)}: the target of ${f.subject} is ${f.found}. Without a baseline it must be above 0; it is not scored.`,
  "target-equals-baseline": (f: Finding) => `${at(f)}: target and baseline of ${f.subject} are both ${f.found}, so there is no way between them; it is not scored. Change one.`,
  "target-not-live": (f: Finding) => `${at(f)}: Scorecard holds this target as a number, not as a link, because the row in Targets cannot be told apart by its key cells or holds text for a number. Refresh after changing it.`,
  "period-end-before-start": (f: Finding) => `${at(f)}: the period ends before it starts; the target is not used. Correct one of the two dates.`,
  "weights-not-100": (f: Finding) => `The weights of ${f.subject} add up to ${f.found}, not 100. They are scaled so that they count in proportion; correct them in Targets if that is not meant.`,
  "weight-not-positive": (f: Finding) => `${at(f)}: the weight of ${f.subject} is ${f.found}; it must be above 0. The target is not used.`,
  "actual-missing": (f: Finding) => `${f.subject}: no data in ${f.table} for this period, so it is not scored and does not count as zero. Add the rows, or the target is not theirs.`,
  "actual-negative": (f: Finding) => `${f.subject} comes to ${f.found}, below zero; it counts as 0. Check the returns in ${f.table}.`,
  "not-computable": (f: Finding) => `${at(f)}: ${f.subject} comes to a number too large to work with, so it is not scored. Check the target and the amounts in ${f.expected}.`,
  "dates-outside-periods": (f: Finding) => `${f.count.toLocaleString("en-US")} rows of ${f.table} are from before any target’s period (first: ${f.cell}) and are not counted.`,
  "date-outside-periods": (f: Finding) => `${at(f)}: ${f.found} lies in no target’s period; the row is not counted. Correct the date or add a target for that time.`,
  "date-after-as-of": (f: Finding) => `${at(f)}: ${f.found} is after the day the scores are made for; the row is not counted yet. Correct it if it is a slip.`,
  "split-out-of-range": (f: Finding) => `${at(f)}: a split of ${f.found} is not between 0 and 100 %; the row is not counted. Correct it.`,
  "score-off-scale": (f: Finding) => `${at(f)}: a score of ${f.found} is not on the scale of ${f.expected}; it is not counted. Correct it, or the scale in Setup.`,
  "percent-scale-mixed": (f: Finding) => `${at(f)} holds ${f.found}, while other cells of the column are over 1. The column is read as 0 to 100, so this is ${f.found} %. Write all of them the same way.`,
  "formula-disagrees": (f: Finding) => `${at(f)} shows ${f.found}, but the program works out ${f.expected}. Somebody may have changed the formula, or calculation is set to manual: press F9, then Refresh.`,
  "row-key-duplicate": (f: Finding) => `${at(f)}: this row stands twice in ${f.table}. The first one is kept up to date; the copy is left as it is.`,
  "targets-not-live": (f: Finding) => `Targets are read from sheet “${f.found}”, which is no table named Targets, so Scorecard holds their numbers as they were at this refresh. Make it a table named Targets with our columns to have scores follow every change at once.`,
  "key-not-found": (f: Finding) => `${at(f)}: the key “${f.found}” is not in the list it is looked up in, so ${f.count > 1 ? `its ${f.count.toLocaleString("en-US")} rows belong` : "the row belongs"} to nobody. Add it there or correct the cell.`,
  "mapping-open": (f: Finding) => (f.column === "" ? `Which block of data is ${f.table}? Answer in the pane under Data, or in the sheet Mapping.` : `Which column of ${f.subject} (${f.cell}) is “${f.column}” of ${f.table}? ${f.expected === "" ? "None of its columns fits." : `It may be: ${f.expected}.`} Answer in the pane under Data, or in Mapping.`),
  "mapping-assumed": (f: Finding) => (f.column === "" ? `${f.table} is read from ${f.found}, but it could also be: ${f.expected}. Confirm it in the pane under Data.` : `${f.table}, ${f.column}: read from ${f.found} (${f.cell}), but it is not certain. It could be: ${f.expected}. Confirm it in the pane under Data.`),
  "date-order-assumed": (f: Finding) => `${at(f)}: nothing in the column tells whether ${f.found} is day first or month first. ${f.count.toLocaleString("en-US")} dates are read as ${f.expected}. Confirm it in the pane under Data.`,
  "number-marks-assumed": (f: Finding) => `${at(f)}: nothing in the column tells whether the mark in “${f.found}” parts thousands or decimals. ${f.count.toLocaleString("en-US")} numbers are read as ${f.expected} would be. Type one number plainly to settle it.`,
  "days-swapped": (f: Finding) => `${at(f)}: ${f.count.toLocaleString("en-US")} dates such as ${f.found} are all up to the 12th, and the texts beside them, written like ${f.expected}, all after it. When the data was pasted, Excel probably took the month for the day. Paste again with the column formatted as text, or check them.`,
  "unit-applied": (f: Finding) => `${at(f)}: the numbers are in units of ${f.found}, as the header or title says, and are multiplied by it.`,
  "totals-left-out": (f: Finding) => `${f.count === 1 ? `A row of ${f.table} is a total or a repeated header (${f.cell}) and is` : `${f.count.toLocaleString("en-US")} rows of ${f.table} are totals or repeated headers (first: ${f.cell}) and are`} not counted.`,
  "rows-not-counted": (f: Finding) => `${f.count.toLocaleString("en-US")} ${f.count === 1 ? "row" : "rows"} of ${f.table} ${f.count === 1 ? "is" : "are"} not counted, since only those with ${f.found} are (first: ${f.cell}). Change it in Mapping if that is not meant.`,
  "people-from-data": (f: Finding) => `There is no list of people. Everybody named in column ${f.subject} of sheet “${f.found}” is taken as one person each. Add an Employees table to say more about them.`,
  "person-alike": (f: Finding) => `${at(f)}: “${f.found}” may be ${f.expected} written differently. The row is not counted for ${f.expected} until you say so in the pane under Data.`,
  "sale-outside-employment": (f: Finding) => `${at(f)}: ${f.count > 1 ? `${f.count.toLocaleString("en-US")} rows` : "a row"} for ${f.subject} from outside their employment (${f.found}; the border is ${f.expected}). Correct the dates or the person.`,
  "row-repeated": (f: Finding) => `${at(f)}: this row of ${f.table} is the same in every column as row ${f.found}. Both are counted. Delete one if it was pasted twice.`,
  "order-line-repeated": (f: Finding) => `${at(f)}: order line “${f.found}” stands again, first in row ${f.expected}. Both are counted. Delete one if it is the same sale.`,
  "months-missing": (f: Finding) => `${f.table}, column ${f.column}: there is no row from ${f.found}. Was something left out when the data was pasted?`,
  "days-missing": (f: Finding) => `${f.table}, column ${f.column}: no rows from ${f.found}, while every other week has them. Was something left out when the data was pasted?`,
  "month-small": (f: Finding) => `${f.table}, column ${f.column}: ${f.found} has ${f.count.toLocaleString("en-US")} rows, its neighbours about ${f.expected}. Was only a part of it pasted?`,
  "kpi-activity": (f: Finding) => `${at(f)}: KPI ${f.subject} counts what is done (“${f.found}”), not what comes of it; it can be reached without any result. Measure the outcome instead, e.g. orders won rather than visits made.`,
  "kpi-unit-missing": (f: Finding) => `${at(f)}: KPI ${f.subject} has no unit, so its targets are bare numbers. Write one in KPIs, e.g. EUR, pcs, % or days.`,
  "kpi-objective-missing": (f: Finding) => `${at(f)}: KPI ${f.subject} is not linked to an objective, so nobody can see what it is for. Write in KPIs, column Objective, what it contributes to.`,
  "owners-several": (f: Finding) => `${at(f)} names several people (“${f.found}”); a target needs one owner, and this one is not used. Give each of them a row of their own.`,
  "owner-nobody": (f: Finding) => `${at(f)}: nobody in Employees is in “${f.found}”, so the target of ${f.subject} has no owner. Correct the name, or give the target to a person.`,
  "growth-beyond-reach": (f: Finding) => `${at(f)}: the target of ${f.subject} asks for a change of ${f.found} on the last comparable period. In ${f.count.toLocaleString("en-US")} such changes of people with this KPI, the best was ${f.expected}. Lower it, or agree what will be different this time.`,
  "target-outside-cycle": (f: Finding) => `${at(f)}: the period of ${f.subject} ends on ${f.found}, after the cycle it began in (until ${f.expected}). End it within the cycle, or set in Setup the month the cycle begins in.`,
  "target-not-accepted": (f: Finding) => `${at(f)} is empty, so nothing shows that this target was agreed (${f.subject}). Agree it together, then write the day there.`,
  "acceptance-not-kept": (f: Finding) => `${at(f)}: the table has no such column, so nobody can see which targets were agreed. Add the column and write in it the day each target was accepted.`,
  "kpis-too-few": (f: Finding) => `${at(f)}: ${f.subject} has ${f.found} KPI${f.found === "1" ? "" : "s"}; ${f.expected} or more give a fair picture. Add what else the work is about.`,
  "kpis-too-many": (f: Finding) => `${at(f)}: ${f.subject} has ${f.found} KPIs; more than ${f.expected} pull in too many directions. Keep those that matter most.`,
  more: (f: Finding) => `… and ${f.count.toLocaleString("en-US")} more like the ones before in ${f.table}${f.column === "" ? "" : `, column ${f.column}`}.`,
};
export default issues;
