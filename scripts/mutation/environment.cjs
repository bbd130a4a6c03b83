/**
 * Jest's environment for Node, which in Stryker's first run (no mutant is active) notes for each test file the mutants it comes by: when its
 * modules load, and in its tests. Stryker itself knows only the tests of a mutant, not the files that merely load it.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');
const { nameOf, notes } = require('./notes.cjs');

const add = (into, counts) => {
  for (const [id, count] of Object.entries(counts)) into[id] = (into[id] ?? 0) + count;
};

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.note = join(notes, nameOf(context.testPath, config.projectConfig.rootDir));
  }

  async setup() {
    await super.setup();
    if (process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined) return;
    // Stryker's runner has put its object there; counted from nothing for this file, and added to Stryker's counts in the end.
    this.stryker = this.global.__stryker__;
    this.before = this.stryker.mutantCoverage ?? { static: {}, perTest: {} };
    this.stryker.mutantCoverage = { static: {}, perTest: {} };
    this.started = Date.now();
  }

  async teardown() {
    if (this.stryker !== undefined) {
      const { static: atLoad, perTest } = this.stryker.mutantCoverage;
      const ids = [...new Set([atLoad, ...Object.values(perTest)].flatMap((counts) => Object.keys(counts)))];
      mkdirSync(notes, { recursive: true });
      writeFileSync(this.note, JSON.stringify({ ids, time: Date.now() - this.started }));
      add(this.before.static, atLoad);
      for (const [test, counts] of Object.entries(perTest)) add((this.before.perTest[test] ??= {}), counts);
      this.stryker.mutantCoverage = this.before;
    }
    await super.teardown();
  }
};
