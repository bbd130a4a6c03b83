import { monthKey } from '../../engine/dataset';
import type { RecapLine, ReportTexts } from '../../engine/report';
import type { Translate } from '../../messages';
import type { RecapBoard } from './board';

/** What a part is to be reminded of: nothing came in, what came in is not in order, or some within it have not reported. */
export function isOpen({ entry, standing }: RecapLine): boolean {
  const isSilent = (standing?.silent.length ?? 0) > 0;
  return entry === null || !entry.ready || entry.stampState === 'lapsed' || isSilent;
}

/**
 * A text to be sent to a part: what is missing, and until when (docs/spec/recap.md 2). Null where nothing is.
 * @param today a date serial: which of the deadlines is still to come
 */
export function reminderText(
  line: RecapLine,
  { due }: Pick<RecapBoard, 'due'>,
  period: number,
  today: number,
  texts: ReportTexts,
  translate: Translate,
): string | null {
  if (!isOpen(line)) return null;
  const { entry, standing } = line;
  const silent = standing?.silent ?? [];
  const until = [due.onTime, due.halfTime].find((day) => day >= today);
  const part = line.name ?? line.code;
  return [
    translate('rekap.reminder.to', { part }),
    entry === null ? translate('rekap.reminder.missing', { month: texts.month(monthKey(period)) }) : null,
    entry === null || entry.ready
      ? null
      : translate('rekap.reminder.notReady', {
          month: texts.month(monthKey(period)),
          revision: entry.revision ?? 0,
          errors: entry.errors,
          warnings: entry.warnings,
        }),
    entry?.stampState === 'lapsed' ? translate('rekap.reminder.lapsed') : null,
    silent.length === 0 ? null : `${texts.text('recap.silent')}: ${silent.join(', ')}.`,
    until === undefined
      ? translate('rekap.reminder.now')
      : translate('rekap.reminder.until', { day: texts.longDate(until) }),
  ]
    .filter((text) => text !== null)
    .join('\n');
}
