/** 97.5 % points of Student's t for 1 to 30 degrees of freedom. Source: any table of the distribution, e.g. NIST/SEMATECH 1.3.6.7.2. */
const table = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
] as const;
const normal = 1.96;

/** How many standard errors a 95 % interval reaches to each side. Beyond 30 degrees by the usual expansion, right to 0.001. @example tQuantile(4) // 2.776 */
export function tQuantile(degrees: number): number {
  const whole = Math.max(1, Math.floor(degrees));
  return table[whole - 1] ?? normal + (normal ** 3 + normal) / (4 * whole);
}
