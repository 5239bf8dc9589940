/** The oldest requirement set the add-in works with; the manifest says the same. */
export const oldestExcelApi = "1.12";
