/** Pixels of the widest digit in the default font (Calibri 11 at 96 dpi), which column widths of the format count in. */
const digitPixels = 7;
const pointsPerPixel = 0.75;

/** Column width of the file (characters, padding included) in points. Source: ECMA-376 18.3.1.13. @example pointsOfWidth(9.140625) // 48 */
export const pointsOfWidth = (characters: number): number => Math.floor(((256 * characters + Math.floor(128 / digitPixels)) / 256) * digitPixels) * pointsPerPixel;

/** The reverse. @example widthOfPoints(48) // 9.140625 */
export const widthOfPoints = (points: number): number => Math.floor(((points / pointsPerPixel) / digitPixels) * 256) / 256;
