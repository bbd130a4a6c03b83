import { Button, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { CalendarLtr20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { usePane } from '../PaneContext';
import { DayPicker } from './DayPicker';

interface DateButtonProps {
  /** Header of the column, for the button's name. */
  readonly column: string;
  /** The day that the field holds, a date serial. */
  readonly day: number | null;
  /** Told the day that was picked, as it would be typed. */
  readonly onDay: (text: string) => void;
}

/** Opens a calendar beside a field; whoever types the day passes over it. */
export function DateButton({ column, day, onDay }: DateButtonProps) {
  const { translate } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={(_event, data) => setOpen(data.open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          tabIndex={-1}
          icon={<CalendarLtr20Regular />}
          aria-label={translate('isi.calendar', { column })}
        />
      </PopoverTrigger>
      <PopoverSurface>
        <DayPicker
          day={day}
          onDay={(text) => {
            setOpen(false);
            onDay(text);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}
