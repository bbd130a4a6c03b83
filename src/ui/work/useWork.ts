import { useDeferredValue, useMemo } from 'react';
import { workListsOf, workSubject, type CheckResult } from '../../app';
import {
  keysOfLine,
  linesWithin,
  type Work,
  type WorkDays,
  type WorkEffect,
  type WorkList,
  type WorkLists,
  type WorkSubject,
} from '../../engine/entry';
import { readDay } from '../entry/DayField';
import { today } from '../entry/TaskMenu';
import { usePane } from '../PaneContext';
import type { WorkView } from './types';

/** The lists for work as they are looked at. */
export interface WorkState {
  readonly work: Work;
  readonly days: WorkDays;
  /** The day that was typed: null where that is none of which the lists can tell. */
  readonly typedDay: number | null;
  readonly subject: WorkSubject;
  readonly all: WorkLists;
  /** The list that is looked at, narrowed by the filters. */
  readonly list: WorkList;
  /** Lists that are folded into it, narrowed too. */
  readonly folded: readonly WorkList[];
  /** Keys of the rows that are marked and stand in some list. */
  readonly marked: ReadonlySet<string>;
  readonly effect: WorkEffect | null;
  /** Keys of what is aimed at, within the filters, and what reaching it comes to; null where nothing is to be done for it. */
  readonly goal: { readonly list: WorkList; readonly keys: readonly string[]; readonly effect: WorkEffect } | null;
  readonly change: (change: Partial<WorkView>) => void;
}

const narrowed = (list: WorkList, { filters }: WorkView): WorkList => ({
  ...list,
  lines: linesWithin(list.lines, filters),
  ...(list.groups === undefined ? {} : { groups: linesWithin(list.groups, withoutOthers(list, filters)) }),
});

/** What is told of groups holds whatever filters do not tell groups apart. */
function withoutOthers({ groups = [] }: WorkList, filters: WorkView['filters']): WorkView['filters'] {
  const known = groups[0]?.facets ?? {};
  return Object.fromEntries(Object.entries(filters).filter(([id]) => id in known));
}

const allKeys = (lists: readonly WorkList[]): ReadonlySet<string> =>
  new Set(lists.flatMap(({ lines }) => lines.flatMap(keysOfLine)));

/** Draws up the lists for work of a checked workbook as the user wants to see them; null where there are none. */
export function useWork(check: CheckResult): WorkState | null {
  const { app, state, language, dispatch } = usePane();
  const { work } = app.programme;
  const { workView: view } = state;
  const { day: text, mode } = view;
  const now = today();
  const days = useMemo(() => work?.days(check.dataset, now) ?? null, [work, check, now]);
  const { period } = check.dataset.profile;
  const typedDay = days === null ? null : text === null ? days.proposed : readDay(text, period, language, days.last);
  const asked = useMemo(
    () => ({ today: now, ...(typedDay === null ? {} : { day: typedDay }), ...(mode === null ? {} : { mode }) }),
    [now, typedDay, mode],
  );
  const subject = useMemo(() => workSubject(check, asked), [check, asked]);
  const all = useMemo(() => workListsOf(check, asked), [check, asked]);
  const present = useMemo(() => allKeys(all.lists), [all]);
  const marked = useMemo(() => new Set([...view.marked].filter((key) => present.has(key))), [view.marked, present]);
  const wanted = useDeferredValue(marked);
  const { filters } = view;
  const effect = useMemo(
    () => (work === undefined || subject === null || wanted.size === 0 ? null : work.effect(subject, wanted, filters)),
    [work, subject, wanted, filters],
  );
  const goal = useMemo(() => {
    const list = all.lists.find(({ id }) => id === work?.goal);
    if (work === undefined || subject === null || list === undefined) return null;
    // What is aimed at is aimed at for a whole group.
    const keys = linesWithin(list.lines, withoutOthers(list, filters)).flatMap(keysOfLine);
    return keys.length === 0 ? null : { list, keys, effect: work.effect(subject, new Set(keys), filters) };
  }, [work, subject, all, filters]);
  const shown = all.lists.filter(({ foldedInto }) => foldedInto === undefined);
  const list = shown.find(({ id }) => id === view.list) ?? shown[0];
  if (work === undefined || days === null || subject === null || list === undefined) return null;
  return {
    work,
    days,
    typedDay,
    subject,
    all,
    list: narrowed(list, view),
    folded: all.lists.filter(({ foldedInto }) => foldedInto === list.id).map((each) => narrowed(each, view)),
    marked,
    effect,
    goal,
    change: (change) => dispatch({ type: 'workViewChanged', change }),
  };
}
