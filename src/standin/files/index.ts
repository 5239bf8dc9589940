export { readWorkbook, type ReadWorkbook } from "./readWorkbook";
export { writeWorkbook } from "./writeWorkbook";
export type { FileError, Loss, LossKind } from "./loss";
