import { gzipSync } from "node:zlib";

const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Says how much script a page loads before it can show anything (gzip, Office.js not counted), and fails the build
 * when that is more than the limit. The pane opens in half a second or people think that it is broken.
 */
export class FirstLoadLimit {
  /** @param {{ page: string, entry: string, limitInBytes: number }} options */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { page, entry, limitInBytes } = this.options;
    const { Compilation, WebpackError } = compiler.webpack;
    let report = null;

    compiler.hooks.thisCompilation.tap("FirstLoadLimit", (compilation) => {
      // After minimising and naming: what is measured is what will be served.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "FirstLoadLimit", stage }, () => {
        const files = compilation.entrypoints.get(entry).getFiles().filter((file) => file.endsWith(".js"));
        const sizes = files.map((file) => {
          const source = compilation.getAsset(file).source.buffer();
          return { file, bytes: gzipSync(source, { level: 9 }).length };
        });
        const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
        const list = sizes.map(({ file, bytes }) => `${file} ${inKilobytes(bytes)}`).join(", ");
        report = `First load of ${page}: ${inKilobytes(total)} gzip of script (limit ${inKilobytes(limitInBytes)}): ${list}`;
        if (total > limitInBytes) {
          compilation.errors.push(new WebpackError(
            `${report}\nThe pane would open slowly. Load heavy views with import() when they are opened, or raise the limit knowingly in webpack.config.js.`,
          ));
        }
      });
    });
    compiler.hooks.done.tap("FirstLoadLimit", (stats) => {
      if (report !== null && !stats.hasErrors()) console.info(report);
    });
  }
}
