import type { Aggregate, Employee } from "../records/definitions";
import type { Period } from "../period";
import { within } from "./assignments";

/** Only what adds up over days is scaled by them; a rate or an average is asked in full from the first day. */
export const isAdditive = (aggregate: Aggregate): boolean => aggregate === "sum" || aggregate === "count" || aggregate === "distinct";

/** From the first to the last day of a period that a person was there, or null when there is none. Both ends count. */
export const inRole = (employee: Pick<Employee, "startDate" | "endDate">, period: Period): Period | null => within(employee, period);
