/** *Uji di Excel ini* on the stand-in: every kind of Excel is fine, and leaves nothing behind. */
import { runSelfTest, stepIds, type StepResult } from '../../../src/app/selfTest';
import { minimumApi } from '../../../src/workbook/excel';
import { hostKinds, newestApiSet } from '../../standin/hosts';
import { openInExcel } from '../../support/benches';
import { effort } from '../../support/effort';
import { stageOf } from './stage';

const brief = (results: readonly StepResult[] | null) =>
  (results ?? []).map(({ id, outcome }) => (outcome.kind === 'ok' ? id : { id, outcome }));

const places = effort.cases(
  hostKinds.flatMap((kind) => [minimumApi, newestApiSet].map((apiSet) => ({ kind, apiSet }))),
  ({ kind, apiSet }) => (kind === 'mac') === (apiSet === minimumApi),
);

test.each(places)('every step is fine in Excel for $kind with ExcelApi $apiSet', async ({ kind, apiSet }) => {
  const { workbook, host } = await openInExcel(null, apiSet, { kind });
  const before = JSON.stringify(host.view());
  const results = await runSelfTest(stageOf(workbook));
  expect(brief(results)).toEqual(stepIds);
  expect(JSON.stringify(host.view())).toBe(before);
});
