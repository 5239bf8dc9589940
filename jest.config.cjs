/** One runner, three projects: logic in Node, screens in jsdom, and the real page in Chromium. */
const base = {
  testEnvironment: "node",
  transform: {
    "^.+\\.(t|j|mj)sx?$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } } }, module: { type: "commonjs" } }],
  },
  transformIgnorePatterns: ["/node_modules/(?!(@ironcalc|@borgar|numfmt)/)"],
  // numfmt 4.0.1 names a CommonJS file for require that it does not ship; the one it ships is this.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
};
module.exports = {
  // A slow or busy machine is no fault of what is tested.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: "logic", testMatch: ["<rootDir>/tests/**/*.test.ts"], testPathIgnorePatterns: ["/tests/browser/"] },
    { ...base, displayName: "screens", testEnvironment: "jsdom", testMatch: ["<rootDir>/tests/**/*.test.tsx"] },
    { ...base, displayName: "browser", testMatch: ["<rootDir>/tests/browser/**/*.test.ts"] },
  ],
};
