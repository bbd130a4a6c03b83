import { checkTables, workListMessage, workListsOf } from '../../src/app';
import { baseWorkbook } from '../support/base';
import { day } from '../support/loanBook';
import { appContext, wordsIn } from '../support/programme';

const end = day('2014-12-31');

test('the lists for work, for whoever shows them', async () => {
  const lists = workListsOf(await checkTables(baseWorkbook(), appContext), end);
  expect(lists.map(({ id, lines }) => [id, lines.map(({ key }) => key)])).toEqual([
    ['due', ['P-8', 'P-2', 'P-1', 'P-4']],
    ['overdue', ['P-2', 'P-4']],
    ['small', []],
    ['reaching', []],
    ['target', ['P-2']],
  ]);
  for (const { columns, lines } of lists) for (const { cells } of lines) expect(cells).toHaveLength(columns.length);
});

test('of one board', async () => {
  const lists = workListsOf(await checkTables(baseWorkbook(), appContext), end, 1);
  expect(lists.flatMap(({ lines }) => lines.map(({ place }) => place))).toEqual(['Surabayan', 'Surabayan']);
});

test('a list as a message: title, places, lines; no names of members', async () => {
  const lists = workListsOf(await checkTables(baseWorkbook(), appContext), end);
  const [, overdue, small] = lists;
  if (overdue === undefined || small === undefined) throw new Error('There are no lists.');
  expect(workListMessage(overdue, end, 'id', wordsIn('id')).split('\n').slice(0, 4)).toEqual([
    '*Menunggak per KSM* · 31 Des 2014',
    '',
    '*Jetakkidul*',
    '1. Mawar, P-2, lama (bulan) 4, hari 112, pokok Rp 4.000.000, jasa Rp 600.000, saldo Rp 5.000.000, Kolektibilitas 3, setoran terakhir 10 Agt 2014',
  ]);
  expect(workListMessage(small, end, 'en', wordsIn('en'))).toBe('*Slight shortfalls* · 31 Dec 2014\nNone.');
});
