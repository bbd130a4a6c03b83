import { Calendar, DayOfWeek, type CalendarStrings } from '@fluentui/react-calendar-compat';
import { parts, serialOf } from '../../engine/dataset';
import { formatDate, locales } from '../../messages/format';
import type { Language, Translate } from '../../messages';
import { usePane } from '../PaneContext';

interface DayPickerProps {
  readonly day: number | null;
  readonly onDay: (text: string) => void;
}

/** A calendar that opens at the day of the field, or at the end of the period. */
export function DayPicker({ day, onDay }: DayPickerProps) {
  const { state, language, translate } = usePane();
  const shown = day ?? state.check?.dataset.profile.period ?? null;
  return (
    <Calendar
      {...(day === null ? {} : { value: dateOf(day) })}
      {...(shown === null ? {} : { today: dateOf(shown) })}
      showGoToToday={false}
      isMonthPickerVisible={false}
      firstDayOfWeek={DayOfWeek.Monday}
      strings={calendarStrings(language, translate)}
      onSelectDate={(date) =>
        onDay(formatDate(serialOf(date.getFullYear(), date.getMonth() + 1, date.getDate()), language))
      }
    />
  );
}

function dateOf(serial: number): Date {
  const { year, month, day } = parts(serial);
  return new Date(year, month - 1, day);
}

/** Names of months and days in the pane's language, as the browser knows them. */
function calendarStrings(language: Language, translate: Translate): CalendarStrings {
  const locale = locales[language];
  const names = (count: number, first: Date, step: 'month' | 'day', format: Intl.DateTimeFormatOptions): string[] =>
    Array.from({ length: count }, (_, index) => {
      const date = new Date(first);
      if (step === 'month') date.setMonth(index);
      else date.setDate(first.getDate() + index);
      return new Intl.DateTimeFormat(locale, format).format(date);
    });
  // 1 January 2023 was a Sunday.
  const sunday = new Date(2023, 0, 1);
  return {
    months: names(12, sunday, 'month', { month: 'long' }),
    shortMonths: names(12, sunday, 'month', { month: 'short' }),
    days: names(7, sunday, 'day', { weekday: 'long' }),
    shortDays: names(7, sunday, 'day', { weekday: 'narrow' }),
    goToToday: '',
    prevMonthAriaLabel: translate('isi.prevMonth'),
    nextMonthAriaLabel: translate('isi.nextMonth'),
    prevYearAriaLabel: translate('isi.prevYear'),
    nextYearAriaLabel: translate('isi.nextYear'),
  };
}
