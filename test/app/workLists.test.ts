import { checkTables, noteText, workListMessage, workListsOf, workSubject } from '../../src/app';
import { keysOfLine, linesWithin, type WorkEffect } from '../../src/engine/entry';
import { indicatorsOf, type CheckResult } from '../../src/app';
import { baseWorkbook, edited } from '../support/base';
import { day } from '../support/loanBook';
import { appContext, programme, wordsIn } from '../support/programme';

const end = day('2014-12-31');
const asked = { today: day('2020-01-01') };
const check = () => checkTables(baseWorkbook(), appContext);

function effectOf(of: CheckResult, keys: readonly string[], within = {}, mode = 'lunasi'): WorkEffect {
  const subject = workSubject(of, { ...asked, mode });
  if (subject === null || programme.work === undefined) throw new Error('There are no lists.');
  return programme.work.effect(subject, new Set(keys), within);
}

test('the lists for work, for whoever shows them', async () => {
  const { lists } = workListsOf(await check(), asked);
  expect(lists.map(({ id, lines }) => [id, lines.map(({ key }) => key)])).toEqual([
    ['due', ['P-8', 'P-2', 'P-1', 'P-4']],
    ['overdue', ['P-2', 'P-4']],
    ['small', []],
    ['reaching', []],
    ['target', ['P-2']],
  ]);
  for (const { columns, lines } of lists) for (const { cells } of lines) expect(cells).toHaveLength(columns.length);
});

test('they are narrowed by desa, board and class', async () => {
  const { lists, filters } = workListsOf(await check(), asked);
  expect(filters.map(({ id, options }) => [id, options.map(({ text }) => text)])).toEqual([
    ['desa', ['Jetakkidul', 'Surabayan', 'Sapugarut', 'Cop-rayan']],
    ['bkm', ['B01', 'B02', 'B03', 'B04']],
    ['kolektibilitas', ['1', '2', '3']],
  ]);
  const overdue = lists.find(({ id }) => id === 'overdue')?.lines ?? [];
  const keys = (within: Readonly<Record<string, string>>) => linesWithin(overdue, within).flatMap(keysOfLine);
  expect(keys({})).toEqual(['P-2', 'P-4']);
  expect(keys({ desa: '33.26.12.2014' })).toEqual(['P-4']);
  expect(keys({ bkm: 'B01', kolektibilitas: '2' })).toEqual([]);
});

test('each board is told what brings its PAR under the limit, or that it is', async () => {
  const { lists } = workListsOf(await check(), asked);
  const notes = lists
    .find(({ id }) => id === 'target')
    ?.groups?.map(({ group, note }) => [group, noteText(wordsIn('id'), note)]);
  expect(notes).toEqual([
    ['B01', '1 KSM ini cukup: PAR 71,4286% menjadi 0%, di bawah 10%. Pokok Rp 4.000.000, jasa Rp 600.000.'],
    ['B02', 'PAR 0%, sudah di bawah 10%.'],
    ['B03', 'PAR 0%, sudah di bawah 10%.'],
    ['B04', 'PAR 0%, sudah di bawah 10%.'],
  ]);
});

test('marking loans says what collecting them comes to, from where the indicators stand', async () => {
  const checked = await check();
  const { areas } = indicatorsOf(checked);
  const [whole] = areas;
  const { figures, ratios, worst } = effectOf(checked, ['P-2', 'P-4']);
  expect(figures.map(({ id, value }) => [id, value])).toEqual([
    ['ksm', 2],
    ['pokok', 4_500_000],
    ['jasa', 660_000],
    ['jumlah', 5_160_000],
  ]);
  for (const { id, before, after } of ratios) {
    expect(before).toEqual(whole?.values[id]);
    expect(after).toMatchObject({ value: id === 'upk.rr' ? 1 : 0, class: 'memuaskan' });
  }
  expect(worst.after).toBe('memuaskan');
  expect(worst.before).not.toBe('memuaskan');
  const board = effectOf(checked, ['P-2'], { bkm: 'B01' }).ratios[0];
  expect(board?.before.value).toBe(5 / 7);
  expect(board?.after.value).toBe(0);
  // The class narrows the list, not the board that the ratios are of.
  expect(effectOf(checked, ['P-2'], { bkm: 'B01', kolektibilitas: '1' }).ratios[0]).toEqual(board);
  // Just enough to be out of risk: 2 of 4 million.
  expect(effectOf(checked, ['P-2'], {}, 'keluar').figures[1]?.value).toBe(2_000_000);
});

test('without payments written down only the end of Periode is told of, and jasa is not', async () => {
  const raw = baseWorkbook();
  const bare = await checkTables({ tables: raw.tables.filter(({ name }) => name !== 'Angsuran') }, appContext);
  expect(programme.work?.days(bare.dataset, end + 5)).toEqual({ proposed: end, last: end, isOnly: true });
  const { notes, lists } = workListsOf(bare, { today: end + 5 });
  expect(notes.map(({ code }) => code)).toEqual(['no-jasa']);
  expect(lists.find(({ id }) => id === 'overdue')?.lines[0]?.cells[5]).toBeNull();
  expect(effectOf(bare, ['P-2']).figures[2]?.value).toBeNull();
});

test('without a Periode there are no lists', async () => {
  const none = await checkTables(edited(baseWorkbook(), ['Profil', 6, 'Isian', null]), appContext);
  expect(workListsOf(none, asked)).toEqual({ lists: [], filters: [], notes: [] });
});

test('a list as a message: title, places, lines; no names of members', async () => {
  const [, overdue, small] = workListsOf(await check(), asked).lists;
  if (overdue === undefined || small === undefined) throw new Error('There are no lists.');
  expect(workListMessage(overdue, end, 'id', wordsIn('id')).split('\n').slice(0, 4)).toEqual([
    '*Menunggak per KSM* · 31 Des 2014',
    '',
    '*Jetakkidul*',
    '1. Mawar, P-2, lama (bulan) 4, hari 112, pokok Rp 4.000.000, jasa Rp 600.000, saldo Rp 5.000.000, Kolektibilitas 3, setoran terakhir 10 Agt 2014',
  ]);
  expect(workListMessage(small, end, 'en', wordsIn('en'))).toBe('*Slight shortfalls* · 31 Dec 2014\nNone.');
});
