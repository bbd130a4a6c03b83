import {
  checkTables,
  indicatorsOf,
  noteText,
  reminderMessage,
  workListMessage,
  workListsOf,
  workSubject,
  type CheckResult,
} from '../../src/app';
import { keysOfLine, linesWithin, type WorkEffect, type WorkReminder } from '../../src/engine/entry';
import type { CellValue } from '../../src/engine/schema';
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

test('what each list says of a loan', async () => {
  const { lists } = workListsOf(await check(), asked);
  const said = (id: string): readonly (readonly CellValue[])[] =>
    lists.find((list) => list.id === id)?.lines.map(({ cells }) => cells) ?? [];
  expect(said('due')).toEqual([
    [day('2015-01-01'), day('2014-12-29'), 60_000, 666_666, 'Teratai', 'P-8'],
    [day('2015-01-10'), day('2015-01-07'), 150_000, 1_000_000, 'Mawar', 'P-2'],
    [day('2015-01-15'), day('2015-01-12'), 75_000, 500_000, 'Melati', 'P-1'],
    [day('2015-01-31'), day('2015-01-28'), 60_000, 500_000, 'Kenanga', 'P-4'],
  ]);
  expect(said('overdue')).toEqual([
    ['Mawar', 'P-2', 4, 112, 4_000_000, 600_000, 5_000_000, 3, day('2014-08-10')],
    ['Kenanga', 'P-4', 1, 0, 500_000, 60_000, 5_500_000, 2, day('2014-11-30')],
  ]);
  expect(said('target')).toEqual([['Mawar', 'P-2', 4_000_000, 600_000, 0]]);
  const columns = lists.map(({ id, columns: all }) => [id, all.map((column) => column.id).join(' ')]);
  const overdue = 'ksm nomor lama hari pokok jasa saldo kolektibilitas terakhir';
  expect(columns).toEqual([
    ['due', 'jatuh-tempo kunjungan jasa pokok ksm nomor'],
    ['overdue', overdue],
    ['small', overdue],
    ['reaching', 'ksm nomor lama pokok jasa bayar sebelum'],
    ['target', 'ksm nomor pokok jasa par'],
  ]);
  // By due day the loans of a board do not stand together.
  expect(lists.map(({ isGrouped }) => isGrouped)).toEqual([false, true, true, true, true]);
  expect(lists.find(({ id }) => id === 'small')?.foldedInto).toBe('overdue');
});

test('loans of one group open from one line; what is hardly behind stands apart; what cannot be read is told', async () => {
  const raw = edited(
    baseWorkbook(),
    ['Pinjaman', 3, 'Kode KSM', 'K9'],
    ['Pinjaman', 5, 'Kode KSM', 'K9'],
    ['Pinjaman', 5, 'Kode BKM', 'B01'],
    ['Pinjaman', 9, 'Pokok', 'banyak'],
  );
  const { lists, notes } = workListsOf(await checkTables(raw, appContext), asked);
  const [line] = lists.find(({ id }) => id === 'overdue')?.lines ?? [];
  expect(line?.cells.slice(1, 7)).toEqual(['P-4, P-2', 4, 112, 4_500_000, 660_000, 10_500_000]);
  expect(line?.lines?.map(({ key, cells }) => [key, cells[4]])).toEqual([
    ['P-4', 500_000],
    ['P-2', 4_000_000],
  ]);
  // The group has the place and the class of its worst loan, and no letter of its own.
  expect(line).toMatchObject({ key: 'P-2', group: 'B01', facets: { kolektibilitas: '3' } });
  expect(line?.note).toBeUndefined();
  expect(notes.map((note) => noteText(wordsIn('id'), note))).toEqual([expect.stringContaining('1 pinjaman')]);

  const slack = edited(baseWorkbook(), ['Angsuran', 6, 'Pokok', 980_000], ['Pinjaman', 5, 'Angsuran Pokok', 980_000]);
  const other = workListsOf(await checkTables(slack, appContext), asked).lists;
  expect(other.map(({ id, lines }) => [id, lines.map(({ key }) => key)]).slice(1, 3)).toEqual([
    ['overdue', ['P-2']],
    ['small', ['P-4']],
  ]);
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
    ['B01', '1 KSM ini cukup: PAR 71,43% menjadi 0,00%, di bawah 10,00%. Pokok Rp 4.000.000, jasa Rp 600.000.'],
    ['B02', 'PAR 0,00%, sudah di bawah 10,00%.'],
    ['B03', 'PAR 0,00%, sudah di bawah 10,00%.'],
    ['B04', 'PAR 0,00%, sudah di bawah 10,00%.'],
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

test('the target can be the limit of penundaan', async () => {
  const checked = await check();
  const groupsOf = (mode: string) =>
    workListsOf(checked, { ...asked, mode }).lists.find(({ id }) => id === 'target')?.groups ?? [];
  const limits = (mode: string) =>
    groupsOf(mode).flatMap(({ note }) => (note?.params?.['batas'] === undefined ? [] : [note.params['batas']]));
  const [memuaskan, penundaan] = [0.1, 0.2];
  expect(new Set(limits('lunasi'))).toEqual(new Set([memuaskan]));
  expect(new Set(limits('keluar'))).toEqual(new Set([memuaskan]));
  expect(new Set(limits('lunasi-penundaan'))).toEqual(new Set([penundaan]));
  expect(new Set(limits('keluar-penundaan'))).toEqual(new Set([penundaan]));
  // What collecting a loan comes to does not depend on the limit.
  expect(effectOf(checked, ['P-2'], {}, 'keluar-penundaan').figures).toEqual(
    effectOf(checked, ['P-2'], {}, 'keluar').figures,
  );
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

test('a list as a message: title, places, lines', async () => {
  const [, overdue, small] = workListsOf(await check(), asked).lists;
  if (overdue === undefined || small === undefined) throw new Error('There are no lists.');
  expect(workListMessage(overdue, end, wordsIn('id')).split('\n').slice(0, 4)).toEqual([
    '*Menunggak per KSM* · 31 Des 2014',
    '',
    '*Jetakkidul*',
    '1. Mawar, P-2, 4 bulan, 112 hari, pokok Rp 4.000.000, jasa Rp 600.000, saldo Rp 5.000.000, Kolektibilitas 3, setoran terakhir 10 Agt 2014, waktunya Surat Teguran I',
  ]);
  expect(workListMessage(small, end, wordsIn('en'))).toBe('*Slight shortfalls* · 31 Dec 2014\nNone.');
});

test('what brings a board under the limit stands in its message', async () => {
  const target = workListsOf(await check(), asked).lists.find(({ id }) => id === 'target');
  if (target === undefined) throw new Error('There is no target.');
  expect(workListMessage(target, end, wordsIn('id'))).toBe(
    [
      '*Sasaran PAR* · 31 Des 2014',
      '',
      '*Jetakkidul*',
      '1 KSM ini cukup: PAR 71,43% menjadi 0,00%, di bawah 10,00%. Pokok Rp 4.000.000, jasa Rp 600.000.',
      '1. Mawar, P-2, pokok Rp 4.000.000, jasa Rp 600.000, PAR menjadi 0,00%',
    ].join('\n'),
  );
});

/** The reminders about some loans of a workbook. */
function remindersOf(of: CheckResult, keys: readonly string[]): readonly WorkReminder[] {
  const subject = workSubject(of, asked);
  return (subject === null ? undefined : programme.work?.reminders(subject, new Set(keys))) ?? [];
}

test('a reminder tells a group what is overdue, by when to pay, and what falls due next', async () => {
  const reminders = remindersOf(await check(), ['P-2', 'P-8', 'P-7']);
  expect(reminders.map(({ key }) => key)).toEqual(['P-2', 'P-8']);
  const [overdue = '', due = ''] = reminderMessage(reminders, wordsIn('id')).split('\n\n----------\n\n');
  expect(overdue.split('\n')).toEqual([
    'Yth. Ketua Mawar, Jetakkidul',
    'Per 31 Des 2014 pinjaman P-2 menunggak 4 bulan: pokok Rp 4.000.000, jasa Rp 600.000, jumlah Rp 4.600.000.',
    'Mohon disetor ke UPK paling lambat 7 Jan 2015.',
    'Angsuran pinjaman P-2 jatuh tempo 10 Jan 2015: pokok Rp 1.000.000, jasa Rp 150.000, jumlah Rp 1.150.000.',
    'Bila sudah disetor, abaikan pesan ini. Terima kasih. UPK Karya Bersama',
  ]);
  expect(due.split('\n')[1]).toContain('Angsuran pinjaman P-8 jatuh tempo 1 Jan 2015');
});

test('no message holds a name of a member, wherever the workbook has one', async () => {
  const raw = baseWorkbook();
  const names = ['Siti Aminah', 'Slamet Riyadi'];
  // Columns of the users' own, in all tables that messages are made from, and those who filled the workbook in.
  const tables = raw.tables.map((table) => ({
    ...table,
    values: table.values.map((row, index) =>
      table.name === 'Profil'
        ? row.map((cell) => (cell === 'Tim Faskel' ? (names[1] ?? null) : cell))
        : [...row, ...(index === 0 ? ['Nama Ketua', 'Nama Anggota'] : names)],
    ),
  }));
  const checked = await checkTables({ tables }, appContext);
  expect(checked.dataset.tables['Pinjaman']?.ownHeaders).toContain('Nama Ketua');
  for (const language of ['id', 'en'] as const) {
    const translate = wordsIn(language);
    const texts = [
      ...workListsOf(checked, asked).lists.map((list) => workListMessage(list, end, translate)),
      reminderMessage(remindersOf(checked, ['P-1', 'P-2', 'P-4', 'P-8']), translate),
    ];
    expect(texts).toHaveLength(6);
    expect(texts.join('\n')).toContain('Mawar');
    for (const name of names) for (const part of name.split(' ')) expect(texts.join('\n')).not.toContain(part);
  }
});
