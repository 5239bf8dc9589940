import { Workbook, type WorkbookOptions } from "./workbook";
import type { WorkbookModel } from "./workbookModel";

export * from "./workbookModel";

/** A workbook in memory that behaves as Excel's does. @example createWorkbook({ calculator: await createCalculator() }) */
export const createWorkbook = (options?: WorkbookOptions): WorkbookModel => new Workbook(options);
