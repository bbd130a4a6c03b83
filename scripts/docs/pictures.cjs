// Settings of jest for `npm run docs:pictures`: those of the tests in a browser, for the one file that makes the pictures.
const { projects } = require('../../jest.config.cjs');

const browser = projects.find(({ displayName }) => displayName === 'browser');
module.exports = {
  ...browser,
  rootDir: '../..',
  displayName: 'pictures',
  testMatch: ['<rootDir>/scripts/docs/pictures.ts'],
};
