import { Refused } from "./refused";

/** Waits for `answer` no longer than `seconds`; a host that never answers (office-js #4805) becomes `not-responding`. */
export async function watchdog<T>(answer: Promise<T>, seconds: number): Promise<T> {
  if (!Number.isFinite(seconds)) return answer;
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refused({ kind: "not-responding", seconds })), seconds * 1000);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
