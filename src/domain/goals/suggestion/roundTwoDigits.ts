/**
 * A number to two significant digits, halves away from zero, as Excel's ROUND does; 0 stays 0 and nothing else becomes
 * it. It counts in decimal digits, fifteen of them as Excel, so that 1.15 is 1.2 although no float is 1.15.
 * @example roundTwoDigits(98_765) // 99000
 * @example roundTwoDigits(0.00123) // 0.0012
 */
export function roundTwoDigits(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [digits = "0", exponent = "0"] = Math.abs(value).toExponential(14).split("e");
  const two = Math.round(Number(`${digits}e1`));
  return Math.sign(value) * Number(`${two}e${Number(exponent) - 1}`);
}
