import { afterLastDay } from "../cleaning/bareNumbers";
import { wantedOf } from "../evaluation/conditions";
import type { Condition } from "../records/definitions";
import { day } from "../units";
import type { ColumnSql } from "./columnSql";
import type { Dialect } from "./dialect";
import { dayLiteral, numberLiteral } from "./quoting";
import { textForm, textLiteral } from "./textForm";

/**
 * A condition as `conditionHolds` reads it: a cell that is no number (no day) is unequal to every one and neither more
 * nor less; an empty cell equals only an empty value.
 * @param isDay the column is known to hold days, which a number means by Excel's count.
 */
export function conditionSql({ operator, value }: Condition, column: ColumnSql, isDay: boolean, dialect: Dialect): string {
  const wanted = wantedOf(value);
  switch (wanted.kind) {
    case "number": {
      if (isDay && wanted.value >= 1 && wanted.value < afterLastDay) return compared(column.dayIfAny(), operator, dayLiteral(day(Math.floor(wanted.value))));
      const plain = compared(column.numberIfAny(), operator, numberLiteral(wanted.value));
      // For both engines "not a number" is more than every number, and text may say it.
      return operator === ">" || operator === ">=" ? `(${plain} AND ${column.numberIfAny()} <= ${numberLiteral(Number.MAX_VALUE)})` : plain;
    }
    case "day":
      return compared(column.dayIfAny(), operator, dayLiteral(day(wanted.value)));
    case "text": {
      const text = `COALESCE(${textForm(column.text(), dialect)}, '')`;
      const plain = `${text} ${operator} ${textLiteral(value, dialect)}`;
      return operator === "=" || operator === "<>" ? plain : `(${plain} AND ${text} <> '')`;
    }
  }
}

const compared = (left: string, operator: Condition["operator"], right: string): string =>
  operator === "<>" ? `COALESCE(${left} <> ${right}, TRUE)` : `COALESCE(${left} ${operator} ${right}, FALSE)`;
