import { selfTestSteps, withTrialAreas } from '../../../src/app/selfTest';
import { openInExcel } from '../../support/benches';
import { stageOf } from './stage';
test('x', async () => {
  const { workbook } = await openInExcel(null);
  const stage = withTrialAreas(stageOf(workbook));
  for (const step of selfTestSteps(stage.app)) {
    try { const r = await step.run(stage); if (r.length) console.log(step.id, JSON.stringify(r).slice(0, 600)); } catch (e) { console.log(step.id, e, (e as Error).cause); }
  }
});
