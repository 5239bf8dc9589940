import path from "node:path";
import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Microsoft's rules for add-ins, all as errors; their bundled formatting rules are left out. */
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.keys(config.rules ?? {}))
    .filter((name) => name.startsWith("office-addins/"))
    .map((name) => [name, "error"]),
);

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  {
    name: "everything typed",
    files: ["**/*.{ts,tsx}"],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: path.dirname(fileURLToPath(import.meta.url)) },
    },
    rules: {
      // Values that may not be there are asked for, never asserted; what is unknown is parsed, never `any`.
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      // A new kind of issue, curve or cause must be met everywhere it is told apart.
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: false }],
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Numbers in messages and addresses are plain; objects are still refused.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `onClick={() => refresh()}` reads well and returns nothing anybody uses.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // React calls event handlers; a promise they return is caught by the handler itself.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      // Guards at the border stay even where the types say that they cannot fire: cells and files keep no promise.
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: "only-allowed-literals" }],
      // Cell addresses, headers and ids are split into letters; nothing here cuts through an emoji.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "no-console": "error",
      // Objects here are closures and use no `this`, so their functions can be taken out of them.
      "@typescript-eslint/unbound-method": "off",
      "no-eval": "error",
      // `== null` asks for null and undefined at once.
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  {
    name: "screens",
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.flat.recommended.rules,
  },
  {
    name: "Office.js",
    files: ["src/{workbook,taskpane,commands}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: officeRules,
  },
  {
    name: "tests",
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      // jest's matchers hand out `any` by design.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
    },
  },
  {
    name: "tools in plain JavaScript",
    files: ["**/*.{js,mjs,cjs}"],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", URL: "readonly", performance: "readonly", module: "writable", require: "readonly" },
    },
    rules: { eqeqeq: "error" },
  },
);
