import type { Dialect } from "./dialect";
import type { PersonAsked } from "./peopleAsked";
import { dayLiteral, quotedText } from "./quoting";
import { listed, step } from "./step";
import { textForm, textLiteral } from "./textForm";

/**
 * The steps that say who is asked over which days, what rows may call them, and which names in `source_rows` are theirs.
 * Names are brought into one form once for each way they are written, not once a row. DISTINCT keeps DuckDB from pairing
 * rows with everybody's days before it looks whose they are, which takes thirty times as long on ten million rows.
 */
export const peopleSql = (people: readonly PersonAsked[], dialect: Dialect): readonly string[] => [
  step("people_periods (employee, period_start, period_end, counted_from, counted_to)", `  VALUES\n${listed(people.map(({ id, periodStart, periodEnd, countedFrom, countedTo }) => `(${[quotedText(id, dialect), ...[periodStart, periodEnd, countedFrom, countedTo].map(dayLiteral)].join(", ")})`), "    ")}`),
  step("spellings (spelling, employee)", `  VALUES\n${listed(people.flatMap(({ id, spellings }) => spellings.map((spelling) => `(${textLiteral(spelling, dialect)}, ${quotedText(id, dialect)})`)), "    ")}`),
  step("people_named", `  SELECT DISTINCT\n${listed(["d.whose", "p.employee", "p.period_start", "p.period_end", "p.counted_from", "p.counted_to"], "    ")}
  FROM (SELECT DISTINCT whose FROM source_rows) AS d
  JOIN spellings AS n ON n.spelling = ${textForm("d.whose", dialect)}
  JOIN people_periods AS p ON p.employee = n.employee`),
];

/** The step that says on which days anybody of Employees has a row, whatever the KPI's conditions: a count of nothing is 0 there. @param others what rows may call people the KPI is not asked of. */
export function daysCovered(others: readonly string[], dialect: Dialect): readonly string[] {
  const named = "  SELECT DISTINCT r.on_day\n  FROM source_rows AS r\n  JOIN";
  if (others.length === 0) return [step("covered_days", `${named} (SELECT DISTINCT whose FROM people_named) AS k ON k.whose = r.whose`)];
  return [
    step("other_spellings (spelling)", `  VALUES\n${listed(others.map((spelling) => `(${textLiteral(spelling, dialect)})`), "    ")}`),
    step("known_names", `  SELECT d.whose
  FROM (SELECT DISTINCT whose FROM source_rows) AS d
  JOIN (SELECT spelling FROM spellings UNION SELECT spelling FROM other_spellings) AS n ON n.spelling = ${textForm("d.whose", dialect)}`),
    step("covered_days", `${named} known_names AS k ON k.whose = r.whose`),
  ];
}
