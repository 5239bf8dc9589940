/**
 * Places of the rows (or columns) of a sheet in pixels. The first `count` have their own sizes (0 = hidden), those
 * after them the default one, so that a sheet of a million rows costs what it uses.
 */
export class Axis {
  private readonly offsets: Float64Array;

  constructor(readonly count: number, readonly defaultSize: number, sizeOf: (index: number) => number) {
    this.offsets = new Float64Array(count + 1);
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
      this.offsets[index] = sum;
      sum += sizeOf(index);
    }
    this.offsets[count] = sum;
  }

  /** Pixels from the start to the beginning of `index`. */
  offset(index: number): number {
    if (index <= this.count) return this.offsets[Math.max(0, index)] ?? 0;
    return (this.offsets[this.count] ?? 0) + (index - this.count) * this.defaultSize;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The index shown at a pixel; hidden ones are never answered but before the first shown. */
  indexAt(pixel: number): number {
    const end = this.offsets[this.count] ?? 0;
    if (pixel >= end) return this.count + Math.floor((pixel - end) / this.defaultSize);
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.offsets[middle] ?? 0) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
