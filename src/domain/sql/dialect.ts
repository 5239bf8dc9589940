/** The SQL engines a query can be written for. They differ in how names and text are quoted and in what a few functions are called. */
export type Dialect = "duckdb" | "spark";
export const dialects: readonly Dialect[] = ["duckdb", "spark"];
