export type { Calculated, Calculator } from "./calculator";
