import { findAgain, type CheckResult, type StaleReason } from '../../app';
import { openCounts } from '../../engine/check';
import { findingPlace } from '../findingPlace';
import { noImport } from '../import/state';
import { noMerge } from '../merge/state';
import { checkEnded, selfTestEnded } from './ended';
import { failureOf } from './failure';
import type { Page, PaneAction, PaneState } from './types';

export const initialState: PaneState = {
  page: 'beranda',
  helpFrom: 'beranda',
  check: null,
  checkedAt: null,
  report: null,
  reportedAt: null,
  stale: false,
  staleWhy: 'edited',
  quiet: false,
  work: null,
  failure: null,
  ended: null,
  view: {
    shown: new Set(['error', 'warning', 'info', 'accepted']),
    grouping: 'rule',
    only: null,
    query: '',
    closed: new Set(),
  },
  finding: null,
  dialog: null,
  repaired: [],
  changed: false,
  coloured: null,
  settingsDraft: new Map(),
  settingsSaved: null,
  prepared: null,
  continued: null,
  recap: null,
  copied: null,
  selfTested: null,
  paperDraft: {},
  printed: null,
  area: null,
  table: null,
  task: null,
  row: null,
  workView: { list: null, mode: null, day: null, filters: {}, marked: new Set() },
  importing: noImport,
  merging: noMerge,
  saved: [],
};

/** Most savings that can be taken back one by one. */
const mostSaved = 20;

/** The pane's next state. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'pageOpened':
      return { ...state, page: action.page, helpFrom: state.page === 'bantuan' ? state.helpFrom : state.page };
    case 'workStarted':
      return {
        ...state,
        failure: null,
        ended: null,
        work: { task: action.task, from: state.page, step: 'reading', done: 0, total: 0 },
      };
    case 'workProgressed':
      if (state.work === null) return state;
      return { ...state, work: { ...state.work, step: action.step, done: action.done, total: action.total } };
    case 'workCancelled':
      return { ...state, work: null, ended: { key: 'ui.work.cancelled', params: {} } };
    case 'prepared': {
      const { sheets, missing } = action;
      const ended = { key: 'ui.siapkan.done', params: { count: sheets } } as const;
      // A workbook that had none of the tables was not checked at all.
      const known = state.check?.dataset.present.size === 0 ? { ...state, check: null, checkedAt: null } : state;
      return { ...withStale(known, 'edited'), work: null, changed: true, prepared: { sheets, missing }, ended };
    }
    case 'continued': {
      const { how, name, month } = action;
      const ended = { key: `ui.siapkan.next.${how}`, params: { name, month } } as const;
      return { ...state, work: null, continued: { how, name, month }, ended };
    }
    case 'copied': {
      const { how, name } = action;
      return { ...state, work: null, copied: { how, name }, ended: { key: `salinan.${how}`, params: { name } } };
    }
    case 'recapped': {
      const { recap, ended } = action;
      const wrote = recap.done !== null && recap.done.made === null;
      const after = wrote ? { ...withStale(state, 'edited'), changed: true } : state;
      return { ...after, work: null, failure: null, recap, ended };
    }
    case 'selfTested': {
      const { results } = action;
      return { ...state, work: null, selfTested: results ?? 'notBlank', ended: selfTestEnded(results) };
    }
    case 'checked':
      return {
        ...withCheck(state, action.check, action.at),
        ...arriving(state, 'periksa'),
        ended: checkEnded(action.check),
      };
    case 'repaired':
      return {
        ...withCheck(state, action.check, action.at),
        changed: true,
        repaired: action.repairs,
        ended: action.ended,
      };
    case 'compared':
      return {
        ...withCheck(state, action.check, action.at),
        // Reading goes on in the dialog, not at the title of the page.
        quiet: true,
        dialog: { kind: 'recalculate', plan: action.plan },
      };
    case 'sheetWritten':
      return { ...withCheck(state, action.check, action.at), ended: { key: 'findings.sheet.done', params: {} } };
    case 'namesWritten':
      return { ...state, work: null, changed: true, ended: { key: 'names.done', params: { name: action.name } } };
    case 'accepted':
      return {
        ...withCheck(state, action.check, action.at),
        changed: true,
        ended: action.ended,
      };
    case 'coloured':
      return { ...state, coloured: action.outcome, changed: true };
    case 'stamped':
      return {
        ...withCheck(state, action.check, action.at),
        changed: true,
        ended: { key: 'stamp.done', params: { code: action.code } },
      };
    case 'reported':
      return {
        ...withCheck(state, action.report.check, action.at),
        ...arriving(state, 'indikator'),
        report: action.report,
        reportedAt: action.at,
        // The report stands; making it once more adds what is missing.
        failure: action.report.historyError && failureOf('history', action.report.historyError),
        ended: { key: 'ui.done.report', params: { count: action.report.sheets.length } },
      };
    case 'repairsMade':
      return { ...state, repaired: action.repairs, changed: true };
    case 'deckMade':
      return { ...withCheck(state, action.check, action.at), ended: { key: 'indicatorPage.deck.done', params: {} } };
    case 'leaderPrinted': {
      const ended = { key: `indicatorPage.leader.${action.how}`, params: { name: action.name } } as const;
      return { ...withCheck(state, action.check, action.at), ended };
    }
    case 'failed':
      return { ...state, work: null, failure: action.failure };
    case 'failureClosed':
      return { ...state, failure: null };
    case 'dataChanged':
      return withStale(state, action.why ?? 'edited');
    case 'rechecked':
      return rechecked(state, action.check, action.at);
    case 'learned': {
      const { check, report, at } = action;
      // What the pane is doing itself brings newer results.
      if (state.work !== null) return state;
      const after =
        state.check === null
          ? { ...withCheck(state, check, at), quiet: true, ended: checkEnded(check) }
          : rechecked(state, check, at);
      return report === null ? after : { ...after, report: { ...report, check: after.check ?? check }, reportedAt: at };
    }
    case 'kindToggled': {
      const shown = new Set(state.view.shown);
      if (!shown.delete(action.kind)) shown.add(action.kind);
      return { ...state, view: { ...state.view, shown }, finding: null };
    }
    case 'viewChanged':
      return { ...state, view: { ...state.view, ...action.change } };
    case 'asked':
      return { ...state, work: null, dialog: action.dialog };
    case 'answered':
      return { ...state, dialog: null };
    case 'findingOpened':
      return { ...state, finding: action.finding };
    case 'settingTyped': {
      const settingsDraft = new Map(state.settingsDraft);
      if (action.text === null) settingsDraft.delete(action.name);
      else settingsDraft.set(action.name, action.text);
      return { ...state, settingsDraft };
    }
    case 'settingsDiscarded':
      return { ...state, settingsDraft: new Map() };
    case 'settingsSaved': {
      const after =
        action.check === null ? { ...state, work: null, failure: null } : withCheck(state, action.check, action.at);
      return {
        ...after,
        settingsDraft: new Map(),
        settingsSaved: action.saved,
        changed: true,
        ended: action.ended,
      };
    }
    case 'paperChosen':
      return { ...state, paperDraft: { ...state.paperDraft, ...action.change } };
    case 'paperMade': {
      const { check, at, outcome } = action;
      const after = check === state.check ? { ...state, work: null } : withCheck(state, check, at);
      const ended = { key: `cetak.${outcome.how}`, params: { name: outcome.name } } as const;
      return { ...after, quiet: true, printed: outcome, ended };
    }
    case 'areaChosen':
      return { ...state, area: action.code };
    case 'tableChosen':
      return { ...state, table: action.name };
    case 'rowOpened': {
      const { row } = action;
      if (row === null) return { ...state, row };
      return { ...state, page: 'isi', task: null, table: row.table, row: { ...row, from: state.page } };
    }
    case 'taskOpened': {
      const { id, lines = null } = action;
      // What was opened from another page's list leads back there.
      return { ...state, page: 'isi', task: { id, lines, from: lines === null ? 'isi' : state.page } };
    }
    case 'taskClosed':
      return { ...state, page: state.task?.from ?? state.page, task: null };
    case 'workViewChanged':
      return { ...state, workView: { ...state.workView, ...action.change } };
    case 'importChanged':
      return { ...state, importing: { ...state.importing, ...action.change } };
    case 'importWorked':
      return { ...withRead(state, action), importing: { ...state.importing, ...action.change } };
    case 'mergeChanged':
      return { ...state, merging: { ...state.merging, ...action.change } };
    case 'mergeWorked':
      return { ...withRead(state, action), merging: { ...state.merging, ...action.change } };
    case 'read':
      return { ...withCheck(state, action.check, action.at), quiet: true };
    case 'entered': {
      const { check, at, saved, gone, ended } = action;
      const left = state.saved.filter((each) => each !== gone);
      return {
        ...withCheck(state, check, at),
        quiet: true,
        changed: true,
        saved: (saved === null ? left : [saved, ...left]).slice(0, mostSaved),
        ended,
      };
    }
  }
}

function withCheck(state: PaneState, check: CheckResult, at: Date): PaneState {
  return { ...state, work: null, failure: null, stale: false, quiet: false, finding: null, check, checkedAt: at };
}

/** A result opens its page, unless the user has gone on to another one since the work began: what is done there is not taken away. */
function arriving({ page, work }: PaneState, result: Page): Pick<PaneState, 'page' | 'quiet'> {
  const hasLeft = work !== null && work.from !== page;
  return { page: hasLeft ? page : result, quiet: hasLeft };
}

/** Work that changes nothing has ended, for which the workbook may have been read. */
const withRead = (state: PaneState, { check, at }: { readonly check?: CheckResult; readonly at: Date }): PaneState =>
  check === undefined ? { ...state, work: null, failure: null } : { ...withCheck(state, check, at), quiet: true };

function withStale(state: PaneState, staleWhy: StaleReason): PaneState {
  const isKnown = state.stale && state.staleWhy === staleWhy;
  return state.check === null || isKnown ? state : { ...state, stale: true, staleWhy };
}

/** The user's place stays: page, filter, open finding. One that is gone stays open too, until the list has gone on to the next (`useSolved`). */
function rechecked(state: PaneState, check: CheckResult, at: Date): PaneState {
  const { check: before, finding } = state;
  if (before === null) return state;
  if (before === check) return { ...state, stale: false };
  const again = finding === null ? null : findAgain(finding, before, check);
  const counts = openCounts(check.counts);
  const isSolved = finding !== null && again === null;
  const isNews = isSolved || JSON.stringify(counts) !== JSON.stringify(openCounts(before.counts));
  return {
    ...state,
    stale: false,
    quiet: true,
    finding: again ?? finding,
    check,
    checkedAt: at,
    ended: !isNews
      ? state.ended
      : isSolved
        ? { key: 'live.solved', params: { place: findingPlace(finding), ...counts } }
        : { key: 'live.counts', params: counts },
  };
}
