/**
 * The direction of the house, as rules. Each message says what to do instead.
 *
 *   domain ← i18n ← app ← workbook ← taskpane, commands, cli          standin ← its page, cli, tests
 */
const only = (name, from, to, comment) => ({
  name,
  severity: "error",
  comment,
  from: { path: from },
  to: { path: "^src/", pathNot: to },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    only("domain-stands-alone", "^src/domain/", "^src/domain/",
      "The domain is pure: what it needs (today, settings, rows) is passed in. Move the shared type into src/domain, or take it as an argument."),
    {
      name: "domain-needs-no-package",
      severity: "error",
      comment: "The domain is plain TypeScript and runs anywhere. Do the work that needs a package in src/app or behind a port, and pass its result in.",
      from: { path: "^src/domain/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "core"] },
    },
    only("texts-know-domain-words-only", "^src/i18n/", "^src/(i18n|domain)/",
      "Texts are made from domain types. Pass the text what it needs instead of importing the screen or use case that shows it."),
    only("use-cases-know-domain-and-texts", "^src/app/", "^src/(app|domain|i18n)/",
      "A use case reads and writes through src/app/ports and never knows which host is behind it. Widen the port instead."),
    only("workbook-fulfils-the-port", "^src/workbook/", "^src/(workbook/|domain/|app/ports/)",
      "src/workbook turns the port into Excel calls and decides nothing. Bring what it must know in the port's arguments."),
    only("pane-composes", "^src/(taskpane|commands)/", "^src/(taskpane|commands|app|workbook|i18n|domain)/",
      "The pane is shipped: it must not reach the stand-in, the command line or the tools."),
    {
      name: "only-tools-and-tests-reach-the-standin",
      severity: "error",
      comment: "The stand-in never reaches the shipped bundle. Only src/standin itself and src/cli may import it; what both need belongs to src/app or src/domain.",
      from: { path: "^src/", pathNot: "^src/(standin|cli)/" },
      to: { path: "^src/standin/" },
    },
    only("standin-is-a-host", "^src/standin/", "^src/(standin|i18n|domain)/|^src/app/(ports|sample)/",
      "The stand-in plays Excel and knows nothing of what the add-in does with it; the sample workbook is the one exception. If Excel would not know it, neither may the stand-in."),
    {
      name: "shipped-code-needs-no-file-or-calculation-engine",
      severity: "error",
      comment: "Excel reads files and calculates. ExcelJS and IronCalc belong to src/standin; the pane would grow by a megabyte.",
      from: { path: "^src/(app|workbook|taskpane|commands|domain|i18n)/" },
      to: { path: "node_modules/(exceljs|@ironcalc|@revolist|@borgar|fflate|commander|sirv)/" },
    },
    {
      name: "no-cycle",
      severity: "error",
      comment: "These files import each other in a circle, so none can be understood or tested alone. Move what they share into a file of its own.",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-orphan",
      severity: "error",
      comment: "Nothing imports this file and it imports nothing: use it or delete it.",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: "\\.d\\.ts$|^src/tooling/|^src/standin/runtime/frame(Before|Bootstrap)\\.ts$|^src/commands/commands\\.ts$",
      },
      to: {},
    },
    {
      name: "no-test-package-in-source",
      severity: "error",
      comment: "A package from devDependencies is not there for people who install only what runs. Move it to dependencies, or move the code to tests.",
      from: { path: "^src/", pathNot: "^src/tooling/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    {
      name: "declared-packages-only",
      severity: "error",
      comment: "This package is not in package.json and is here by luck. Add it, or do without.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "everything-resolves",
      severity: "error",
      comment: "This import leads nowhere. Correct the path or add the package.",
      from: { path: "^src/" },
      // numfmt 4.0.1 names a CommonJS file it does not ship; Node and webpack take the one it does.
      to: { couldNotResolve: true, pathNot: "^numfmt$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".d.ts", ".json"],
    },
  },
};
