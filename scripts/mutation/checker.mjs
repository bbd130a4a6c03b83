// A part of Stryker's: lets only the mutants of the sample through to the tests. Stryker itself takes places, and a place holds more mutants than one.
import { appendFileSync, readFileSync } from 'node:fs';
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import { keyOf } from './mutants.mjs';
import { fileOf, filesFile, sampleFile } from './places.mjs';

const passes = { status: 'passed' };
const isLeft = { status: 'compileError', reason: 'Not in the sample.' };

function sampleChecker() {
  const sample = new Set(JSON.parse(readFileSync(sampleFile, 'utf8')));
  return {
    init: () => Promise.resolve(),
    group: (mutants) => Promise.resolve([mutants.map(({ id }) => id)]),
    async check(mutants) {
      // The runner is told no more of a mutant than its number.
      appendFileSync(filesFile, mutants.map((mutant) => `${mutant.id} ${fileOf(mutant)}\n`).join(''));
      const answers = mutants.map((mutant) => [mutant.id, sample.has(keyOf(fileOf(mutant), mutant)) ? passes : isLeft]);
      return Object.fromEntries(answers);
    },
  };
}
sampleChecker.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Checker, 'sample', sampleChecker)];
