import type { CheckResult } from '../../src/app';
import { readSettings } from '../../src/core/program';
import { initialState, reduce } from '../../src/ui/state/reducer';
import type { PaneAction, PaneState } from '../../src/ui/state/types';
import { failureOf } from '../../src/ui/state/failure';
import { statusOf, statusText } from '../../src/ui/status';
import { WorkbookError } from '../../src/workbook/errors';
import { baseWorkbook, check } from '../support/base';

const after = (...actions: PaneAction[]): PaneState => actions.reduce(reduce, initialState);
const at = new Date(2015, 0, 3);

/** The small valid workbook as checked. */
function checked(): CheckResult {
  return {
    kabupaten: null,
    previous: null,
    comparedWith: null,
    stamp: null,
    stampState: 'none',
    ...readSettings([]),
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
