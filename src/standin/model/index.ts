import { Workbook } from "./workbook";
import type { WorkbookModel } from "./workbookModel";
import type { WorkbookOptions } from "./workbookOptions";

export * from "./workbookModel";

/** A workbook in memory that behaves as Excel's does. @example createWorkbook({ calculator: await createCalculator() }) */
export const createWorkbook = (options?: WorkbookOptions): WorkbookModel => new Workbook(options);
