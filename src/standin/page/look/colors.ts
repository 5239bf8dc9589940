const parts = (color: string): readonly [number, number, number] => {
  const value = Number.parseInt(color.replace("#", ""), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** The colour `share` of the way from one `#RRGGBB` to another. @example blend("#000000", "#FFFFFF", 0.5) // "#808080" */
export function blend(from: string, to: string, share: number): string {
  const [a, b] = [parts(from), parts(to)];
  return `#${a.map((part, index) => Math.round(part + ((b[index] ?? part) - part) * share).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
