import type { Calculator } from "../calculation/calculator";

export interface WorkbookOptions {
  readonly name?: string;
  /** Without one, formulas show the values they were loaded with. */
  readonly calculator?: Calculator | null;
  /** Begin with an empty Sheet1; default true. */
  readonly emptySheet?: boolean;
}
