/** What runs in Node, and what runs in a real browser; `npm run test:all` has more. */
const isWhole = process.env.TEST_EFFORT === 'all';
const cache = '<rootDir>/node_modules/.cache/jest';

const shared = {
  cacheDirectory: cache,
  transform: {
    '^.+\\.(ts|tsx|mjs)$|/(pptxgenjs|dt-sql-parser)/.+\\.js$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // hucre and dt-sql-parser are published as ES modules only; pptxgenjs loads Node's own modules by import(), which jest leaves to the transform.
  transformIgnorePatterns: ['/node_modules/(?!(hucre|pptxgenjs|dt-sql-parser|antlr4-c3|antlr4ng)/)'],
  testEnvironment: 'node',
  // Copies of the repository, while `npm run mutation` is at work.
  modulePathIgnorePatterns: ['<rootDir>/out/'],
};

/** The tests in a browser, with the newest Excel, or with the Excel that has no more than an ExcelApi set. */
const browser = (displayName, globals = {}) => ({
  ...shared,
  displayName,
  globals,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  globalSetup: '<rootDir>/test/e2e/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/e2e/support/globalTeardown.ts',
});

/** The tests of the adapter for Excel, with another kind of Excel played than the usual one (Windows). */
const excel = (displayName, globals) => ({
  ...shared,
  displayName,
  globals,
  testMatch: ['<rootDir>/test/workbook/excel/**/*.test.ts', '<rootDir>/test/contract/**/*.test.ts'],
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
});

module.exports = {
  cacheDirectory: cache,
  // Jest would leave one processor to the user; npm test needs all of them.
  maxWorkers: '100%',
  // Whole workbooks are written and read; a laptop that is busy otherwise needs its time.
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/test/e2e/', '/test/programs/'],
      globalSetup: '<rootDir>/test/support/globalSetup.ts',
    },
    browser('browser'),
    ...(isWhole
      ? [
          browser('browser, ExcelApi 1.9', { apiSet: '1.9' }),
          excel('Excel for Mac', { excelKind: 'mac' }),
          excel('Excel on the web', { excelKind: 'web' }),
          {
            ...shared,
            displayName: 'programs of Debian',
            testMatch: ['<rootDir>/test/programs/**/*.test.ts'],
            globalSetup: '<rootDir>/test/support/globalSetup.ts',
          },
        ]
      : []),
  ],
};
