/** Edited rows of a workbook under check: how cells are displayed, and what the rows count for in the data score, follow as if all had been read anew. */
import { CheckSession } from '../../../src/engine/check';
import { serialOf, type RawWorkbook } from '../../../src/engine/dataset';
import type { CellValue } from '../../../src/engine/schema';
import { rules } from '../../../src/programme/rules';
import { baseContext, baseWorkbook, brief, check, edited, mapTable, withCopy, type Edit } from '../../support/base';
import { read } from '../../support/programme';

function sessionOf(raw: RawWorkbook): CheckSession {
  const steps = CheckSession.start(rules, raw, read(raw), baseContext);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const cellsOf = (raw: RawWorkbook, name: string, row: number) =>
  raw.tables.find((table) => table.name === name)?.values[row - 1] ?? [];

describe('the data score', () => {
  /** Score after some edits, made one after the other in a session; each of them by itself checked against the whole. */
  function follow(...edits: readonly Edit[]) {
    const session = sessionOf(baseWorkbook());
    let raw = baseWorkbook();
    return edits.map((edit) => {
      raw = edited(raw, edit);
      const [table, row] = edit;
      const made = session.update({ table, rows: [{ sheetRow: row - 1, cells: cellsOf(raw, table, row) }] });
      expect(made?.findings.map(brief)).toEqual(check(raw).findings.map(brief));
      const { completeness, accuracy } = made?.score ?? {};
      expect({ completeness, accuracy }).toMatchObject({
        completeness: expect.closeTo(check(raw).score.completeness, 12) as number,
        accuracy: expect.closeTo(check(raw).score.accuracy, 12) as number,
      });
      return { completeness, accuracy };
    });
  }

  test('a required cell that is emptied and filled again', () => {
    // Six tables; four rows of Desa with twelve required cells each.
    const [without, again] = follow(['Desa', 3, 'Penduduk', null], ['Desa', 3, 'Penduduk', 2800]);
    expect(without?.completeness).toBeCloseTo((5 + 47 / 48) / 6, 12);
    expect(without?.accuracy).toBeCloseTo((5 + 3 / 4) / 6, 12);
    expect(again).toEqual({ completeness: 1, accuracy: 1 });
  });

  test('a cell that is required only where its condition holds', () => {
    // What was disbursed has a date, and D-3 needs none: 4 rows with 15 required cells each, and 3 dates more.
    const [without, again] = follow(
      ['BLM', 2, 'Tanggal Cair', null],
      ['BLM', 2, 'Tanggal Cair', serialOf(2013, 6, 20)],
    );
    expect(without?.completeness).toBeCloseTo((5 + 62 / 63) / 6, 12);
    expect(without?.accuracy).toBeCloseTo((5 + 3 / 4) / 6, 12);
    expect(again).toEqual({ completeness: 1, accuracy: 1 });
  });

  test('two errors in one row are one wrong row', () => {
    const [one, two, back] = follow(
      ['Desa', 3, 'Penduduk', 'x'],
      ['Desa', 3, 'KK Miskin', 'x'],
      ['Desa', 3, 'Penduduk', 2800],
    );
    expect(one?.accuracy).toBe(two?.accuracy);
    expect(two?.completeness).toBeCloseTo((5 + 46 / 48) / 6, 12);
    expect(back?.completeness).toBeCloseTo((5 + 47 / 48) / 6, 12);
  });
});

test('dates in doubt: the edit of one date says what is to be said of the others', () => {
  const texts = ['13/06/2014', '14/06/2014', '15/06/2014', '16/06/2014', '17/06/2014'];
  const more = withCopy(withCopy(baseWorkbook(), 'Angsuran', 2, { 'Nomor Bukti': 'A-9', Pokok: 0 }), 'Angsuran', 2, {
    'Nomor Bukti': 'A-10',
    Pokok: 0,
  });
  // Five true dates whose day may be their month, and five that stayed texts.
  const dates = [5, 6, 7, 8, 9].map((day) => serialOf(2014, 10, day));
  const edits = [...dates, ...texts].flatMap((date, index): Edit[] => [
    ['Angsuran', index + 2, 'Tanggal', date],
    // Lent before any of these days.
    ['Angsuran', index + 2, 'Nomor Pinjaman', 'P-3'],
  ]);
  let raw = edited(more, ...edits);
  let session = sessionOf(raw);
  const slipsAfter = (row: number, date: CellValue): number => {
    raw = edited(raw, ['Angsuran', row, 'Tanggal', date]);
    const made = session.update({
      table: 'Angsuran',
      rows: [{ sheetRow: row - 1, cells: cellsOf(raw, 'Angsuran', row) }],
    });
    if (made === null) session = sessionOf(raw);
    const { findings } = session.validation;
    expect(findings.map(brief)).toEqual(check(raw).findings.map(brief));
    return findings.filter(({ rule }) => rule === 'slip-day-month').length;
  };
  expect(slipsAfter(2, serialOf(2014, 10, 10))).toBe(4);
  expect(slipsAfter(2, serialOf(2014, 10, 20))).toBe(0);
  expect(slipsAfter(2, serialOf(2014, 9, 5))).toBe(5);
  expect(slipsAfter(7, serialOf(2014, 6, 5))).toBe(0);
  expect(slipsAfter(7, '20/06/2014')).toBe(5);
  expect(slipsAfter(7, '05/06/2014')).toBe(0);
});

describe('numbers in a column of texts', () => {
  /** The base workbook; the second table begins a column further right, and Nomor Akta Notaris of B01 is the number 12, displayed as 0012. */
  const raw = mapTable(edited(baseWorkbook(), ['BKM', 2, 'Nomor Akta Notaris', 12]), 'BKM', (table) => ({
    ...table,
    left: 1,
    shown: new Map([['1,5', '0012']]),
  }));
  const akta = (session: CheckSession): string | null => {
    const { codes, dictionary } = session.dataset.tables['BKM']?.text('Nomor Akta Notaris') ?? {
      codes: [],
      dictionary: [],
    };
    return dictionary[codes[0] ?? -1] ?? null;
  };
  const update = (session: CheckSession, cells: RawWorkbook['tables'][number]['values'][number], text?: string) =>
    session.update({
      table: 'BKM',
      rows: [{ sheetRow: 1, cells, ...(text === undefined ? {} : { shown: new Map([['1,5', text]]) }) }],
    });

  test('are what they are displayed as; another display is another value, the same one costs nothing', () => {
    const session = sessionOf(raw);
    expect(akta(session)).toBe('0012');
    const cells = cellsOf(raw, 'BKM', 2);
    const before = session.validation;
    expect(update(session, cells, '0012')).toBe(before);
    expect(update(session, cells, '00012')).not.toBeNull();
    expect(akta(session)).toBe('00012');
    const now = session.validation;
    // What was displayed last is remembered: once more is nothing new, the first one is.
    expect(update(session, cells, '00012')).toBe(now);
    update(session, cells, '0012');
    expect(akta(session)).toBe('0012');
    update(session, cells);
    expect(akta(session)).toBe('12');
    const plain = session.validation;
    expect(update(session, cells)).toBe(plain);
  });
});
