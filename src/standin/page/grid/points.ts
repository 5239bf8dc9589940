/** Office.js counts in points, the window in CSS pixels. */
export const pixelsPerPoint = 4 / 3;
