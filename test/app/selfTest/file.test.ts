/** The steps of *Uji di Excel ini* that need no Excel hold for a file too: what Excel was given for them is saved and opened as a file. */
import { selfTestSteps, withTrialAreas } from '../../../src/app/selfTest';
import { openInExcel } from '../../support/benches';
import { openFile } from '../../support/programme';
import { stageOf } from './stage';

test('every step that needs no Excel is fine in a file', async () => {
  const { workbook, save } = await openInExcel(null);
  const inExcel = withTrialAreas(stageOf(workbook));
  const steps = selfTestSteps(inExcel.app);
  for (const { id, run } of steps) if (id === 'scratch' || id === 'prepare') expect(await run(inExcel)).toEqual([]);
  const inFile = withTrialAreas(stageOf(await openFile(await save()), false));
  const tried = steps.filter(({ needsExcel }) => !needsExcel);
  for (const { id, run } of tried) expect({ id, differences: await run(inFile) }).toEqual({ id, differences: [] });
  expect(tried.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'readTable',
      'readPlain',
      'edits',
      'conflict',
      'fillRows',
      'growRows',
      'removeRows',
      'keys',
      'entry',
      'check',
      'repair',
      'report',
      'takeBack',
    ]),
  );
});
