import js from "@eslint/js";

export default [
  { ignores: ["build/", "docs/", "site/", ".venv/"] },
  js.configs.recommended,
  {
    rules: {
      // tsc knows which names exist, in the browser and in Node.
      "no-undef": "off",
      // A subclass may take other parameters than the class it extends.
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      eqeqeq: "error",
      // One idea a module: as in Python, 300 lines, though here the types stand in comments and do not count.
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Make elements, and set textContent: data is never markup." },
        { property: "outerHTML", message: "Make elements, and set textContent: data is never markup." },
        { property: "insertAdjacentHTML", message: "Make elements, and set textContent: data is never markup." },
      ],
    },
  },
  // A list of cases may be as long as it likes.
  { files: ["tests/**"], rules: { "max-lines": "off" } },
];
