/** Surat Teguran: which letters are due, which may be noted down, and Riwayat Surat as it is written and taken back. */
import { writeXlsx } from 'hucre';
import { checkWorkbook, saveBatch, takeBack, taskSubject, workListsOf, type EntryContext } from '../../../src/app';
import { keptRows } from '../../../src/engine/dataset';
import type { RowValues } from '../../../src/engine/entry';
import type { CellValue } from '../../../src/engine/schema';
import { entryTexts } from '../../../src/messages/entryTexts';
import { letterTable } from '../../../src/programme/ownTables';
import { numberAfter, surat } from '../../../src/programme/tasks/surat';
import { baseWorkbook } from '../../support/base';
import { benches } from '../../support/benches';
import { sheetsOf } from '../../support/live';
import { day } from '../../support/loanBook';
import { appContext, schema, wordsIn } from '../../support/programme';
import { batchOf, noOwn, subjectOf } from '../../support/tasks';

const end = day('2014-12-31');
const base = { raw: baseWorkbook(), own: noOwn };
const typed = (lines: Readonly<Record<string, RowValues>>) => new Map(Object.entries(lines));
const kept = (...rows: readonly (readonly CellValue[])[]) => ({ ...base, own: new Map([[letterTable, rows]]) });
const sent = (nomor: string, on: string, loan: string, tingkat: string) => [nomor, day(on), loan, tingkat, 0, 0, 'Tim'];
const at = { tanggal: end, oleh: 'Siti' };

test('lines are the loans behind, those with a letter due first, with the next number proposed', () => {
  const [first, second] = surat.lines(subjectOf(base), at);
  expect(first).toEqual({
    key: 'P-2',
    cells: ['Mawar', 'P-2', 'I', 4, 4_000_000, null],
    proposals: ['ST-001'],
  });
  expect(second).toMatchObject({ key: 'P-4', proposals: ['ST-002'] });
  // I went out to P-2 ten days ago: it waits behind the others until the 4th.
  const lines = surat.lines(subjectOf(kept(sent('7/UPK/2014', '2014-12-21', 'P-2', 'I'))), at);
  expect(lines.map(({ key, group, proposals, cells }) => [key, group, proposals[0], cells[2], cells[5]])).toEqual([
    ['P-4', undefined, '8/UPK/2014', 'I', null],
    ['P-2', 'menunggu', null, 'II', day('2015-01-04')],
  ]);
});

test('numbers go on in their own form', () => {
  expect([numberAfter('ST-009', 1), numberAfter('12/UPK/XII', 2), numberAfter('A', 1)]).toEqual([
    'ST-010',
    '14/UPK/XII',
    'A-1',
  ]);
});

test('what is noted down is one batch of rows with level, day and what is overdue', () => {
  const plan = surat.plan(subjectOf(base), at, typed({ 'P-2': { surat: 'ST-001' }, 'P-4': { surat: 'ST-002' } }));
  expect(batchOf(plan)).toEqual({
    changes: [],
    own: [
      {
        table: letterTable,
        rows: [
          ['ST-001', end, 'P-2', 'I', 4_000_000, 600_000, 'Siti'],
          ['ST-002', end, 'P-4', 'I', 500_000, 60_000, 'Siti'],
        ],
      },
    ],
  });
  expect(plan.figures).toEqual([{ id: 'jumlah', type: 'int', after: 2 }]);
});

test('a letter that is not due, a number twice, a loan that is not behind: each keeps its reason, the others go', () => {
  const subject = subjectOf(kept(sent('ST-001', '2014-12-21', 'P-2', 'I')));
  const plan = surat.plan(
    subject,
    at,
    typed({ 'P-2': { surat: 'ST-002' }, 'P-4': { surat: 'st-001' }, 'P-1': { surat: 'ST-003' } }),
  );
  expect(plan.batch).toBeNull();
  expect([...plan.lines].map(([key, { code }]) => [key, code])).toEqual([
    ['P-4', 'letter-number'],
    ['P-2', 'letter-early'],
    ['P-1', 'letter-none'],
  ]);
  const third = [1, 2, 3].map((level) => sent(`ST-00${level}`, `2014-0${level + 5}-01`, 'P-2', 'I'.repeat(level)));
  // P-2 paid in August and was not behind then: the letters of before are over.
  expect(surat.plan(subjectOf(kept(...third)), at, typed({ 'P-2': { surat: 'ST-009' } })).batch).not.toBeNull();
  const last = [9, 10, 11].map((month, index) =>
    sent(`ST-00${index}`, `2014-${String(month).padStart(2, '0')}-15`, 'P-2', 'I'.repeat(index + 1)),
  );
  const refused = surat.plan(subjectOf(kept(...last)), at, typed({ 'P-2': { surat: 'ST-009' } }));
  expect(refused.lines.get('P-2')).toMatchObject({ code: 'letter-last', params: { nama: 'III' } });
});

test('nothing is asked of a workbook without a Periode; a day too late is refused', () => {
  expect(surat.plan(subjectOf(base), { ...at, tanggal: day('2015-03-01') }, typed({})).refusals).not.toEqual([]);
});

const entry: EntryContext = {
  app: appContext,
  texts: entryTexts('id', wordsIn('id')),
  author: { name: 'Siti', at: end + 0.5 },
};

test.each(benches)('Riwayat Surat is made, read again by the lists, and taken back: $title', async ({ open }) => {
  const { workbook } = await open(await writeXlsx({ sheets: sheetsOf('table', baseWorkbook().tables) }));
  const check = await checkWorkbook(workbook, appContext);
  const asked = { today: end };
  const notes = (of: typeof check) =>
    workListsOf(of, asked)
      .lists.find(({ id }) => id === 'overdue')
      ?.lines.map(({ key, note }) => [key, note?.code, note?.params?.['tingkat']]);
  expect(notes(check)).toEqual([
    ['P-2', 'letter', 'I'],
    ['P-4', 'letter', 'I'],
  ]);
  const plan = surat.plan(taskSubject(check, end), at, typed({ 'P-2': { surat: 'ST-001' } }));
  const saved = await saveBatch(workbook, entry, check, batchOf(plan));
  expect(notes(saved.check)).toEqual([
    ['P-2', 'letter-sent', 'I'],
    ['P-4', 'letter', 'I'],
  ]);
  const rows = async () =>
    keptRows(schema, letterTable, (await workbook.readTables([letterTable])).tables).map(({ cells }) => cells);
  expect(await rows()).toEqual([['ST-001', end, 'P-2', 'I', 4_000_000, 600_000, 'Siti']]);
  const undone = await takeBack(workbook, entry, saved.check, saved.undo);
  expect(await rows()).toEqual([]);
  expect(notes(undone.check)).toEqual(notes(check));
});
