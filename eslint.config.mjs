import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The rooms of the architecture and what each may import (design/architecture.md). */
const rooms = {
  schema: [],
  wilayah: [],
  program: [],
  dataset: ['schema'],
  validation: ['schema', 'dataset', 'wilayah', 'program'],
  indicators: ['schema', 'dataset', 'wilayah', 'program'],
  report: ['schema', 'dataset', 'wilayah', 'program', 'indicators', 'validation'],
  deck: ['schema', 'dataset', 'wilayah', 'program', 'indicators', 'validation', 'report'],
  messages: [],
  workbook: ['schema', 'dataset', 'wilayah', 'program', 'validation', 'indicators', 'report', 'deck'],
  app: [
    'messages',
    'schema',
    'dataset',
    'wilayah',
    'program',
    'validation',
    'indicators',
    'report',
    'deck',
    'workbook',
  ],
  ui: ['schema', 'dataset', 'wilayah', 'program', 'validation', 'indicators', 'report', 'workbook', 'app', 'messages'],
};
const everything = Object.keys(rooms);
const faces = {
  workbench: [...everything, 'standin', 'commands'],
  taskpane: everything,
  commands: everything,
  page: everything,
  cli: everything,
  standin: ['schema', 'dataset', 'report', 'workbook', 'messages'],
};
const allowed = { ...rooms, ...faces };

const officeGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/workbook/excel, src/commands and the start-up of the pane may name Office.js.',
}));
const surroundings = ['window', 'document', 'navigator', 'fetch', 'process', 'localStorage'].map((name) => ({
  name,
  message: 'The core is pure: no DOM, network or process.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'office-addins': officeAddins, 'react-hooks': reactHooks },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js'] } },
      'boundaries/elements': [
        ...['schema', 'wilayah', 'program', 'dataset', 'validation', 'indicators', 'report', 'deck'].map((type) => ({
          type,
          pattern: `src/core/${type}`,
        })),
        // The workbench is a face over the stand-in; the more specific folder comes first.
        { type: 'workbench', pattern: 'src/standin/workbench' },
        ...['messages', 'workbook', 'app', 'ui', 'taskpane', 'commands', 'page', 'cli', 'standin'].map((type) => ({
          type,
          pattern: `src/${type}`,
        })),
      ],
    },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 330 }],
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: Object.entries(allowed).map(([from, allow]) => ({
            from: { element: { type: from } },
            allow: [from, ...allow].map((type) => ({ to: { element: { type } } })),
          })),
        },
      ],
      'no-restricted-globals': ['error', ...officeGlobals],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals, ...surroundings],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core has no clock: today comes in as a value.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The core has no clock: today comes in as a value.',
        },
      ],
    },
  },
  {
    files: ['src/workbook/excel/**/*.ts', 'src/commands/**/*.{ts,tsx}', 'src/taskpane/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    // Node loads these as CommonJS.
    files: ['**/*.cjs', 'webpack.config.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
