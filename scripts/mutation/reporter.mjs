// A part of Stryker's: writes down each mutant's result as it comes, and the rate so far after every fifty, so that a run that is broken off has told something.
import { appendFileSync } from 'node:fs';
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import { placed, resultsFile } from './places.mjs';
import { isNoticed, printSurvivors } from './rates.mjs';

function sampleReporter() {
  let tested = 0;
  let noticed = 0;
  return {
    onMutantTested(result) {
      if (result.status === 'CompileError') return;
      const mutant = placed(result);
      appendFileSync(resultsFile, `${JSON.stringify(mutant)}\n`);
      tested += 1;
      if (isNoticed(mutant)) noticed += 1;
      printSurvivors([mutant]);
      if (tested % 50 === 0) console.log(`\n${noticed} of ${tested} noticed so far`);
    },
  };
}
sampleReporter.inject = [];

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, 'sample', sampleReporter)];
