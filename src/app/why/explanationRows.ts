import type { CellPlace } from "../../domain/records/rawTable";
import { whyWords } from "../../i18n/why";
import { cellName } from "../../i18n/wording";
import { resolveFormula, textLiteral, type HeaderOf } from "../outputs/formulaTemplate";
import { numberText } from "../outputs/numberText";
import type { CellWrite } from "../ports/workbookPort";
import type { ExplanationInput, ExplanationRow, RowToCome } from "./explanationRow";
import { kpiRows } from "./kpiRows";
import { totalRows } from "./totalRows";

/**
 * Every step of one person's score, top to bottom, each formula leading on from the cells of those before.
 * @param valueAt address of the value in a row of the table, 0-based.
 */
export function explanationRows(input: ExplanationInput, headerOf: HeaderOf, valueAt: (row: number) => string): readonly ExplanationRow[] {
  const { scored: { evaluation: { period } }, person: { employee, kpis } } = input;
  const rows: readonly RowToCome[] = [personRow(input), ...kpis.flatMap((result, index) => kpiRows(input, result, index)), ...totalRows(input)];
  const places = new Map(rows.map(({ id }, index) => [id, valueAt(index)]));
  return rows.map(({ result, draft }, index) => {
    const { what, value, words, where, expected } = draft((id) => places.get(id) ?? '""');
    return {
      ...(expected !== undefined && { expected }),
      cells: {
        step: index + 1,
        employeeId: employee.id,
        name: employee.name,
        team: employee.team ?? "",
        kpi: result?.kpi.id ?? "",
        periodStart: result?.period.start ?? period?.start ?? "",
        periodEnd: result?.period.end ?? period?.end ?? "",
        what,
        value: value !== null && typeof value === "object" && "template" in value ? { formula: resolveFormula(value.template, "Explanation", headerOf) } : value,
        words,
        where: where === undefined || where === null ? "" : linkTo(where),
      },
    };
  });
}

/** A way to a cell, named by it. */
function linkTo({ sheet, address }: CellPlace): CellWrite {
  const cell = cellName(sheet, address);
  return { formula: `=HYPERLINK(${textLiteral(`#${cell}`)},${textLiteral(cell)})` };
}

function personRow({ scored: { locale, evaluation: { period, asOf } }, person: { employee } }: ExplanationInput): RowToCome {
  const words = whyWords(locale);
  const { day } = numberText(locale);
  const [from, to] = period === null ? ["", ""] : [day(period.start), day(period.end)];
  return { id: "person", result: null, draft: () => ({ what: words.labels.person, value: "", words: words.person({ name: employee.name, from, to, asOf: day(asOf) }), where: employee.place }) };
}
