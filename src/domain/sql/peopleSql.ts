import type { Dialect } from "./dialect";
import type { PersonAsked } from "./peopleAsked";
import { dayLiteral, quotedText } from "./quoting";
import { listed, step } from "./step";
import { textLiteral } from "./textForm";

/** The two steps that say who is asked over which days, and what rows call them. */
export const peopleSql = (people: readonly PersonAsked[], dialect: Dialect): readonly string[] => [
  step("people_periods (employee, period_start, period_end, counted_to)", `  VALUES\n${listed(people.map(({ id, periodStart, periodEnd, countedTo }) => `(${[quotedText(id, dialect), ...[periodStart, periodEnd, countedTo].map(dayLiteral)].join(", ")})`), "    ")}`),
  step("spellings (spelling, employee)", `  VALUES\n${listed(people.flatMap(({ id, spellings }) => spellings.map((spelling) => `(${textLiteral(spelling, dialect)}, ${quotedText(id, dialect)})`)), "    ")}`),
];
