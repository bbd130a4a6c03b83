/** How often Excel is asked while a day of collecting is stored (docs/spec/entry.md 4.1). */
import { checkWorkbook, saveBatch, taskSubject, type CheckResult, type EntryContext } from '../../../src/app';
import { entryTexts } from '../../../src/messages/entryTexts';
import { setoran } from '../../../src/programme/tasks/setoran';
import { openInExcel } from '../../support/benches';
import { appContext, wordsIn } from '../../support/programme';
import { syncs } from '../../support/requests';
import { sampleFiles } from '../../support/sample';

const entry: EntryContext = {
  app: appContext,
  texts: entryTexts('id', wordsIn('id')),
  author: { name: 'Siti', at: 42_010.5 },
};
/** 20 December 2014. */
const day = 41_993;

const receipts = ({ dataset }: CheckResult): number => dataset.tables['Angsuran']?.rowCount ?? 0;

test('a hundred lines of Daftar Setoran take no more requests than one, of which one writes', async () => {
  const [file] = await sampleFiles();
  if (file === undefined) throw new Error('no sample');
  const { host, workbook } = await openInExcel(file.bytes);
  let check = await checkWorkbook(workbook, appContext);
  const counts: number[] = [];
  // Four that store, two that look at the rows again. The first time the history of changes is made.
  for (const lines of [1, 1, 100]) {
    const subject = taskSubject(check, day);
    const answers = { tanggal: day };
    const keys = setoran.lines(subject, answers).slice(0, lines);
    const { batch } = setoran.plan(subject, answers, new Map(keys.map(({ key }) => [key, { dibayar: 10_000 }])));
    if (batch === null) throw new Error('nothing to store');
    const before = syncs(host).length;
    const saved = await saveBatch(workbook, entry, check, batch);
    const sent = syncs(host).slice(before);
    expect(sent.filter(({ steps }) => steps.includes('set Values'))).toHaveLength(1);
    expect(receipts(saved.check)).toBe(receipts(check) + lines);
    counts.push(sent.length);
    check = saved.check;
  }
  const [, one, hundred] = counts;
  expect(one).toBeLessThanOrEqual(6);
  expect(hundred).toBe(one);
});
