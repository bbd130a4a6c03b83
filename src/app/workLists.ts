import type { WorkLine, WorkList } from '../engine/entry';
import type { Language, Translate } from '../messages';
import { valueText } from '../messages/finding';
import { formatDate } from '../messages/format';
import type { CheckResult } from './types';

/** The lists for work of checked data at a day (a date serial), of all or of one row of the table by which they are asked for; none where the programme has no such lists. */
export function workListsOf(
  { programme, dataset, settings }: CheckResult,
  day: number,
  of?: number,
): readonly WorkList[] {
  return programme.workLists?.({ dataset, settings, day, ...(of === undefined ? {} : { of }) }) ?? [];
}

/**
 * A list as plain text that can be sent as a message (*Salin untuk WhatsApp*): its title and day in bold as WhatsApp has it, then place by place a line for each entry. What is not
 * known is left out.
 */
export function workListMessage(
  { id, columns, lines }: WorkList,
  day: number,
  language: Language,
  translate: Translate,
): string {
  const lineText = ({ cells }: WorkLine): string =>
    columns
      .flatMap(({ id: column, type }, index) => {
        const value = cells[index] ?? null;
        if (value === null || value === '') return [];
        const shown = valueText(value, type, language);
        return [type === 'text' ? shown : `${translate(`work.column.${column}`)} ${shown}`];
      })
      .join(', ');
  const places = new Map<string, WorkLine[]>();
  for (const line of lines) {
    const known = places.get(line.place);
    if (known === undefined) places.set(line.place, [line]);
    else known.push(line);
  }
  const body = Array.from(places, ([place, own]) =>
    ['', `*${place}*`, ...own.map((line, index) => `${index + 1}. ${lineText(line)}`)].join('\n'),
  );
  const head = `*${translate(`work.${id}`)}* · ${formatDate(day, language)}`;
  return [head, ...(lines.length === 0 ? [translate('work.none')] : body)].join('\n');
}
