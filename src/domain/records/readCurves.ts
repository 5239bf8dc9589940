import { points, ratio } from "../units";
import type { Curve, CurvePoint } from "./definitions";
import { normalText } from "./normalText";
import type { RawTable } from "./rawTable";
import { readRows, type Read } from "./tableReader";

/** Curves from their rows in any order; a row without numbers, or an attainment given twice, is a finding and the curve is left out. */
export function readCurves(table: RawTable): Read<readonly Curve[]> {
  const curves = new Map<string, { readonly name: string; readonly points: CurvePoint[]; valid: boolean }>();
  const { issues } = readRows("Curves", table, (row) => {
    const name = row.text("curve");
    const attainment = row.number("attainment");
    const score = row.number("points");
    if (name === null) {
      row.issue("cell-blank", "unscored", "curve");
      return null;
    }
    const key = normalText(name);
    const curve = curves.get(key) ?? { name, points: [], valid: true };
    curves.set(key, curve);
    const twice = attainment !== null && curve.points.some((point) => point.attainment === attainment);
    if (attainment === null || score === null || twice) {
      row.issue("curve-invalid", "unscored", attainment === null || twice ? "attainment" : "points", { subject: name, found: String(row.cell(attainment === null || twice ? "attainment" : "points") ?? "") });
      curve.valid = false;
    } else curve.points.push({ attainment: ratio(attainment), points: points(score) });
    return null;
  });
  const value = [...curves.entries()].filter(([, curve]) => curve.valid).map(([key, curve]) => ({ name: curve.name, key, points: [...curve.points].sort((a, b) => a.attainment - b.attainment) }));
  return { value, issues };
}
