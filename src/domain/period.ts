import type { Day } from "./units";

/** Days from one to another, both ends in. */
export interface Period { readonly start: Day; readonly end: Day }
