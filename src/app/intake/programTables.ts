import { outputNames } from "../outputs/outputAreas";

/** Tables the program writes or that hold its settings, in lower case; they are never taken for people's data. */
export const programTables: ReadonlySet<string> = new Set([...outputNames, "KPIs", "Setup", "Bands", "Curves"].map((name) => name.toLowerCase()));
