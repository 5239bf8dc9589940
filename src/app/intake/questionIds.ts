/** The id of the question whether a name is somebody known. @example personQuestion("Bell, Ann") // "person:Bell, Ann" */
export const personQuestion = (found: string): string => `person:${found}`;

/** The id of the question whether a column is day first or month first. @example dayOrderQuestion("Sales", "Date") // "Sales.Date:order" */
export const dayOrderQuestion = (table: string, header: string): string => `${table}.${header}:order`;
