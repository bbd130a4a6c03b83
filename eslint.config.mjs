import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noCycles } from './scripts/lint/noCycles.mjs';
import { noProgrammeWords } from './scripts/lint/noProgrammeWords.mjs';
import { rooms } from './scripts/lint/rooms.mjs';

const own = { rules: { 'no-cycles': noCycles, 'no-programme-words': noProgrammeWords } };
const scripts = ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.ts'];
/** What is the same wherever and whenever it runs: data in, data out. */
const pure = ['src/engine/**/*.ts', 'src/programme/**/*.ts', 'src/areas/**/*.ts', 'src/messages/**/*.ts'];

const refused = (names, message) => names.map((name) => ({ name, message }));
const office = refused(
  ['Excel', 'Office', 'OfficeExtension'],
  'Only src/workbook/excel and the start-up of pane and ribbon name Office.js.',
);
const node = refused(
  ['process', 'require', 'module', 'Buffer', '__dirname', '__filename', 'global'],
  'Only the command line knows Node.',
);

/** Packages that a room may import, as a pattern of those that it may not. */
function otherPackages(packages) {
  const allowed = packages.map((name) => (name === 'node:' ? name : `${name}(/|$)`));
  return {
    regex: `^(?!${['\\.', ...allowed].join('|')})`,
    message: `Packages of this room: ${packages.join(', ') || 'none'} (scripts/lint/rooms.mjs).`,
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/', '**/*.md'] },
  ...tseslint.configs.recommended,
  {
    files: scripts,
    plugins: { boundaries, own },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js'] } },
      'boundaries/files': Object.entries(rooms).map(([category, { files }]) => ({ category, pattern: files })),
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300 }],
      'own/no-cycles': 'error',
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkUnknownLocals: true,
          policies: Object.entries(rooms).map(([room, { imports }]) => ({
            from: { file: { categories: room } },
            allow: { to: { file: { categories: { anyOf: [room, ...imports] } } } },
          })),
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/standin/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  ...Object.values(rooms)
    .filter(({ packages }) => packages !== 'any')
    .map(({ files, packages }) => ({
      files: [files].flat(),
      rules: { 'no-restricted-imports': ['error', { patterns: [otherPackages(packages)] }] },
    })),
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...office, ...node] },
  },
  {
    files: ['src/workbook/excel/**/*.ts', 'src/faces/pane/**/*.ts', 'src/faces/ribbon/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...node] },
  },
  { files: ['src/faces/cli/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...office] } },
  {
    files: pure,
    // Nothing but what the language itself has: no DOM, network, process, timer, Office.js.
    languageOptions: { globals: {} },
    rules: {
      'no-undef': 'error',
      'no-restricted-globals': ['error', ...refused(['globalThis', 'eval'], 'It leads to whatever runs the program.')],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'No chance: the same data give the same result.' },
        { object: 'Date', property: 'now', message: 'No clock: today comes in as a value.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
          message: 'No clock: today comes in as a value.',
        },
        { selector: 'ImportExpression', message: 'Everything is there from the start: no import() here.' },
      ],
    },
  },
  {
    files: ['src/engine/**/*.ts', 'src/workbook/**/*.ts'],
    rules: { 'own/no-programme-words': ['error', 'src/programme'] },
  },
  {
    // Node loads these as CommonJS.
    files: ['**/*.cjs', 'webpack.config.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
