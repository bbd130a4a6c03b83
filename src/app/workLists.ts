import type { WorkLine, WorkList, WorkLists, WorkNote, WorkReminder, WorkSubject } from '../engine/entry';
import type { CellValue, ColumnType } from '../engine/schema';
import type { Language, Translate } from '../messages';
import { valueText } from '../messages/finding';
import { formatDate, formatPercent } from '../messages/format';
import { taskSubject } from './entry/tasks';
import type { CheckResult } from './types';

/** What is asked of the lists for work. */
export interface WorkAsked {
  /** Today, a date serial, and the day of the lists where another than the proposed one is chosen. */
  readonly today: number;
  readonly day?: number;
  /** One of the programme's ways of working; absent: the usual one. */
  readonly mode?: string;
}

/** What the lists of a checked workbook are drawn up from; null where the programme has none, or the workbook does not say of which day it tells. */
export function workSubject(check: CheckResult, { today, day, mode }: WorkAsked): WorkSubject | null {
  const { programme, dataset, settings } = check;
  const days = programme.work?.days(dataset, today) ?? null;
  const [usual = ''] = programme.work?.modes ?? [];
  if (days === null) return null;
  const { own } = taskSubject(check, today);
  return { dataset, settings, own, day: day ?? days.proposed, mode: mode ?? usual };
}

/** The lists for work of a checked workbook; none where there is no subject for them. */
export function workListsOf(check: CheckResult, asked: WorkAsked): WorkLists {
  const subject = workSubject(check, asked);
  const lists = subject === null ? undefined : check.programme.work?.lists(subject);
  return lists ?? { lists: [], filters: [], notes: [] };
}

/** A cell of a list, or a figure, as people write it; a dash for nothing. */
export function workText(value: CellValue, type: ColumnType, language: Language): string {
  if (value === null) return '–';
  return type === 'percent' && typeof value === 'number'
    ? formatPercent(value, language)
    : valueText(value, type, language);
}

/** Something to be told of a list, in words. */
export function noteText(translate: Translate, { code, params = {}, types = {} }: WorkNote): string {
  const texts = Object.entries(params).map(([name, value]) => [
    name,
    workText(value, types[name] ?? 'text', translate.language),
  ]);
  return translate(`work.note.${code}`, Object.fromEntries(texts));
}

/** The lines of a list by group, in the order in which the groups come. */
function byGroup(lines: readonly WorkLine[]): readonly (readonly WorkLine[])[] {
  const groups = new Map<string, WorkLine[]>();
  for (const line of lines) {
    const known = groups.get(line.group);
    if (known === undefined) groups.set(line.group, [line]);
    else known.push(line);
  }
  return [...groups.values()];
}

/**
 * A list as plain text that can be sent as a message (*Salin untuk WhatsApp*): its title and day in bold as WhatsApp has it, then place by place a line for each entry. What is not
 * known is left out. Groups stand there by name, members never.
 */
export function workListMessage(
  { id, columns, lines, groups = [] }: WorkList,
  day: number,
  translate: Translate,
): string {
  const { language } = translate;
  const lineText = ({ cells, note }: WorkLine): string =>
    [
      ...columns.flatMap(({ id: column, type }, index) => {
        const value = cells[index] ?? null;
        if (value === null || value === '') return [];
        return [translate(`work.column.${column}`, { value: workText(value, type, language) })];
      }),
      ...(note === undefined ? [] : [noteText(translate, note)]),
    ].join(', ');
  const body = byGroup(lines).map((own) => {
    const [first] = own;
    const told = groups.filter(({ group }) => group === first?.group).map(({ note }) => noteText(translate, note));
    const entries = own.map((line, index) => `${index + 1}. ${lineText(line)}`);
    return ['', `*${first?.place ?? ''}*`, ...told, ...entries].join('\n');
  });
  const head = `*${translate(`work.${id}`)}* · ${formatDate(day, language)}`;
  return [head, ...(lines.length === 0 ? [translate('work.none')] : body)].join('\n');
}

/** Reminders as plain text to be sent as messages, one below the other with a line of dashes between them. */
export const reminderMessage = (reminders: readonly WorkReminder[], translate: Translate): string =>
  reminders.map(({ notes }) => notes.map((note) => noteText(translate, note)).join('\n')).join('\n\n----------\n\n');
