import type { CheckResult } from '../../src/app';
import { readSettings } from '../../src/engine/settings';
import { initialState, reduce } from '../../src/ui/state/reducer';
import type { PaneAction, PaneState } from '../../src/ui/state/types';
import { failureOf } from '../../src/ui/state/failure';
import { statusOf, statusText } from '../../src/ui/status';
import { WorkbookError } from '../../src/workbook/errors';
import { openCounts } from '../../src/engine/check';
import { programme } from '../../src/programme';
import { baseWorkbook, check, edited } from '../support/base';

const after = (...actions: PaneAction[]): PaneState => actions.reduce(reduce, initialState);
const at = new Date(2015, 0, 3);

/** The small valid workbook as checked. */
function checked(): CheckResult {
  return {
    programme,
    official: null,
    previous: null,
    comparedWith: null,
    stamp: null,
    stampState: 'none',
    ...readSettings(programme.settingBook, []),
    ...check(baseWorkbook()),
  };
}

test('a check ends its work, opens its page and takes staleness and failure away', () => {
  const result = checked();
  const state = after(
    { type: 'checked', check: result, at },
    { type: 'dataChanged' },
    { type: 'failed', failure: failureOf('open', new Error('x')) },
    { type: 'workStarted', task: 'check' },
    { type: 'checked', check: result, at },
  );
  expect(state).toMatchObject({ page: 'periksa', work: null, failure: null, stale: false, checkedAt: at });
  expect(state.ended?.key).toBe('ui.done.check');
  expect(statusOf(state)).toBe('ready');
});

test('a user who has gone on to another page while a check runs stays there', () => {
  const begun = after({ type: 'pageOpened', page: 'isi' }, { type: 'workStarted', task: 'check' });
  const rest: PaneAction[] = [
    { type: 'workProgressed', step: 'checking', done: 1, total: 2 },
    { type: 'checked', check: checked(), at },
  ];
  const left = reduce(begun, { type: 'pageOpened', page: 'tunggakan' });
  expect(rest.reduce(reduce, left)).toMatchObject({ page: 'tunggakan', quiet: true, work: null });
  expect(rest.reduce(reduce, begun)).toMatchObject({ page: 'periksa', quiet: false, work: null });
});

describe('a check that followed an edit', () => {
  const edit = (value: number): CheckResult => ({
    ...checked(),
    ...check(edited(baseWorkbook(), ['Pinjaman', 3, 'Saldo', value], ['BKM', 3, 'Tanggal Berdiri', 'kemarin'])),
  });
  const wrong = edit(4_000_000);
  const right = edit(5_000_000);
  const balance = wrong.findings.find(({ rule }) => rule === 'loan-balance') ?? null;
  const open: readonly PaneAction[] = [
    { type: 'checked', check: wrong, at },
    { type: 'pageOpened', page: 'beranda' },
    { type: 'findingOpened', finding: balance },
    { type: 'dataChanged', why: 'soon' },
  ];
  const later = new Date(2015, 0, 4);

  test('leaves page and open finding alone, takes staleness away, and says how many there are', () => {
    const date = wrong.findings.find(({ table }) => table === 'BKM') ?? null;
    const state = after(
      ...open,
      { type: 'findingOpened', finding: date },
      { type: 'rechecked', check: right, at: later },
    );
    expect(state).toMatchObject({ page: 'beranda', stale: false, quiet: true, checkedAt: later, check: right });
    expect(date?.rule).toBe('type');
    expect(state.finding).toBe(right.findings.find(({ table }) => table === 'BKM'));
    expect(state.ended).toEqual({ key: 'live.counts', params: openCounts(right.counts) });
  });

  test('says that the open finding is put right, and keeps it until the list has gone on', () => {
    const state = after(...open, { type: 'rechecked', check: right, at: later });
    expect(state.finding).toBe(balance);
    expect(state.ended?.key).toBe('live.solved');
    expect(state.ended?.params).toMatchObject({ place: expect.stringContaining('Pinjaman') as unknown });
  });

  test('says nothing when no number is different, and is no check that the user asked for', () => {
    const before = after(...open);
    const state = reduce(before, { type: 'rechecked', check: { ...wrong }, at: later });
    expect(state.ended).toBe(before.ended);
    expect(reduce(state, { type: 'checked', check: wrong, at: later }).quiet).toBe(false);
  });

  test('that is the same check only takes staleness away', () => {
    const before = after(...open);
    expect(reduce(before, { type: 'rechecked', check: wrong, at: later })).toEqual({ ...before, stale: false });
  });
});

test('why the data are stale is known, and told once', () => {
  const state = after({ type: 'checked', check: checked(), at }, { type: 'dataChanged', why: 'others' });
  expect(state).toMatchObject({ stale: true, staleWhy: 'others' });
  expect(reduce(state, { type: 'dataChanged', why: 'others' })).toBe(state);
  expect(reduce(state, { type: 'dataChanged' })).toMatchObject({ stale: true, staleWhy: 'edited' });
});

test('a change of data before any check is no news', () => {
  expect(after({ type: 'dataChanged' })).toBe(initialState);
  expect(statusText(initialState)).toEqual(['ui.status.unchecked']);
});

test('Batal leaves the earlier results as they were', () => {
  const before = after({ type: 'checked', check: checked(), at });
  const state = [{ type: 'workStarted', task: 'report' } as const, { type: 'workCancelled' } as const].reduce(
    reduce,
    before,
  );
  expect(state).toMatchObject({ work: null, check: before.check, checkedAt: at, ended: { key: 'ui.work.cancelled' } });
});

test('progress that comes after the end changes nothing', () => {
  expect(after({ type: 'workProgressed', step: 'writing', done: 1, total: 2 })).toBe(initialState);
});

test('hiding a severity closes the open finding', () => {
  const state = after({ type: 'kindToggled', kind: 'warning' });
  expect([...state.view.shown]).toEqual(['error', 'info', 'accepted']);
  expect(reduce(state, { type: 'kindToggled', kind: 'warning' }).view.shown).toContain('warning');
});

test('a WorkbookError keeps its code and place; anything else is unknown, with its words as details', () => {
  expect(failureOf('report', new WorkbookError('protected', 'Inovasi', 'AccessDenied'))).toEqual({
    action: 'report',
    code: 'protected',
    place: 'Inovasi',
    details: 'AccessDenied',
  });
  expect(failureOf('check', new TypeError('x is not a function'))).toMatchObject({
    code: 'unknown',
    details: 'TypeError: x is not a function',
  });
});
