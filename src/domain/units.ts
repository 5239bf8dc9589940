declare const unit: unique symbol;
type Branded<Name extends string> = number & { readonly [unit]: Name };

/** A dimensionless share or attainment; 1 = all of it, on target. */
export type Ratio = Branded<"ratio">;
/** Points on the score scale; 100 = on target, 0–120 with the default curve. */
export type Points = Branded<"points">;
/** A whole day as Excel counts them: 1 = 1900-01-01, 45292 = 2024-01-01 (1900 date system). */
export type Day = Branded<"day">;
/** Importance of a KPI within one person; normalised by the person's sum, commonly 100. */
export type Weight = Branded<"weight">;

export const ratio = (value: number): Ratio => value as Ratio;
export const points = (value: number): Points => value as Points;
export const day = (value: number): Day => value as Day;
export const weight = (value: number): Weight => value as Weight;
