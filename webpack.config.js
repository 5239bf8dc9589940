/**
 * Two builds of the same task pane.
 *   npx webpack                → dist/addin    what IT hosts and Excel opens (Office.js from Microsoft's CDN)
 *   npx webpack --env standin  → dist/standin  the same pane on Excel's stand-in, for a browser without Excel
 */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { FirstLoadLimit } from "./src/tooling/webpack/firstLoadLimit.mjs";
import { PageSecurityPolicy } from "./src/tooling/webpack/pageSecurityPolicy.mjs";

const configFile = fileURLToPath(import.meta.url);
const root = path.dirname(configFile);
const inRoot = (...parts) => path.join(root, ...parts);
const require = createRequire(import.meta.url);

/** Microsoft asks that the shipped page loads Office.js from here and never from a copy. */
const officeCdn = "https://appsforoffice.microsoft.com";
const officeCdnScript = `${officeCdn}/lib/1/hosted/office.js`;

/**
 * The stand-in's pane loads, in this order: what Excel's page would have put in place (frameBefore), the genuine
 * runtime unmodified, and what ties that runtime to the workbook in the parent page (frameBootstrap).
 */
const standinScripts = ["frame/frameBefore.js", "office/excel-web-16.00.js", "frame/frameBootstrap.js"];
const isFrameScript = (chunk) => chunk.name === "frameBefore" || chunk.name === "frameBootstrap";

/**
 * What the shipped pages may load and where they may connect.
 * - script-src, connect-src: our own files and Office.js. office.js pulls its host-specific part and its strings from
 *   the same CDN by <script>, and needs no eval. Microsoft publishes no list of hosts (OfficeDev/office-js#1005);
 *   the usage telemetry Office.js tries to send elsewhere is refused, which does not hinder it.
 * - style-src 'unsafe-inline': Griffel, Fluent UI's styling, writes its rules into <style> elements as components
 *   appear, and Office.js itself sets inline styles (OfficeDev/office-js#1687). Scripts get no such allowance.
 * - img-src data: Fluent UI and Excel's web page use small inlined pictures.
 * Who may frame the page cannot be said in a <meta> tag; README.md gives the header for the web server.
 */
const addinPolicy = {
  "default-src": ["'none'"],
  "script-src": ["'self'", officeCdn],
  "connect-src": [officeCdn],
  "style-src": ["'self'", "'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'", "data:"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
};

/** The stand-in talks to its own origin only; 'wasm-unsafe-eval' lets the calculation engine's WebAssembly compile. */
const standinPolicy = {
  ...addinPolicy,
  "script-src": ["'self'", "'wasm-unsafe-eval'"],
  "connect-src": ["'self'"],
  "frame-src": ["'self'"],
  "img-src": ["'self'", "data:", "blob:"],
};

/** A page made from a template; `officeScripts` go into its head before the bundle. */
function page({ filename, chunk, officeScripts, ...source }) {
  return new HtmlPlugin({
    filename,
    ...source,
    favicon: inRoot("assets/icon.svg"),
    chunks: [chunk],
    inject: "body",
    scriptLoading: "defer",
    minify: false,
    templateParameters: (compilation, files, tags, options) => ({
      compilation,
      webpackConfig: compilation.options,
      htmlWebpackPlugin: { tags, files, options },
      officeScripts,
    }),
  });
}

/** Excel runs ribbon commands in a page nobody sees: scripts and nothing else. */
const commandsPage = ({ officeScripts }) => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Performance Follow-up</title>
    ${officeScripts.map((url) => `<script src="${url}"></script>`).join("\n    ")}
  </head>
  <body></body>
</html>
`;

const swc = {
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2020",
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/** @param {{ standin?: boolean }} env */
export default function build(env = {}) {
  const standin = Boolean(env.standin);
  const officeScripts = standin ? standinScripts : [officeCdnScript];
  const entries = {
    taskpane: { import: "./src/taskpane/index.tsx" },
    commands: { import: "./src/commands/commands.ts" },
  };
  const standinEntries = {
    page: { import: "./src/standin/page/index.tsx" },
    frameBefore: { import: "./src/standin/runtime/frameBefore.ts", filename: "frame/[name].js" },
    frameBootstrap: { import: "./src/standin/runtime/frameBootstrap.ts", filename: "frame/[name].js" },
  };

  return {
    name: standin ? "standin" : "addin",
    mode: "production",
    target: ["web", "es2020"],
    context: root,
    entry: standin ? { ...entries, ...standinEntries } : entries,
    output: {
      path: inRoot("dist", standin ? "standin" : "addin"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      publicPath: "",
      clean: true,
    },
    devtool: false,
    cache: {
      type: "filesystem",
      cacheDirectory: inRoot("node_modules/.cache/webpack"),
      buildDependencies: { config: [configFile] },
    },
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
    module: {
      // ExcelJS's browser build is one finished bundle: taking it apart gains nothing and costs seconds.
      noParse: /[\\/]exceljs[\\/]dist[\\/]/,
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swc },
        { test: /\.wasm$/, type: "asset/resource" },
        { test: /\.(svg|png)$/, type: "asset/resource" },
      ],
    },
    optimization: {
      // The stand-in is served from the same machine: nothing to gain from squeezing it.
      minimize: !standin,
      splitChunks: {
        chunks: (chunk) => !isFrameScript(chunk),
        cacheGroups: {
          // React changes rarely: kept apart, it stays in the browser's cache from one release to the next.
          react: {
            test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/,
            name: "react",
            chunks: (chunk) => chunk.name === "taskpane" || chunk.name === "page",
            priority: 10,
          },
        },
      },
    },
    performance: { hints: false },
    stats: "errors-warnings",
    plugins: [
      page({
        filename: standin ? "pane.html" : "taskpane.html",
        template: inRoot("src/taskpane/taskpane.html"),
        chunk: "taskpane",
        officeScripts,
      }),
      page({ filename: "commands.html", templateContent: commandsPage, chunk: "commands", officeScripts }),
      ...(standin
        ? [page({ filename: "index.html", template: inRoot("src/standin/page/index.html"), chunk: "page", officeScripts: [] })]
        : [new FirstLoadLimit({ page: "taskpane.html", entry: "taskpane", limitInBytes: 200_000 })]),
      new PageSecurityPolicy(HtmlPlugin, standin ? standinPolicy : addinPolicy),
      new CopyPlugin({
        patterns: [
          { from: inRoot("assets"), to: "assets", globOptions: { ignore: ["**/screenshot.png"] } },
          ...(standin
            ? [{
                // Unmodified, straight from the package: `info.minimized` keeps the minimiser's hands off.
                from: require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"),
                to: "office/excel-web-16.00.js",
                info: { minimized: true },
              }]
            : [{ from: inRoot("manifest.xml"), to: "manifest.xml" }]),
        ],
      }),
    ],
  };
}
