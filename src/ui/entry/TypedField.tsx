import { Input, makeStyles, Text } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { isTextType, type ColumnSchema } from '../../engine/schema';
import type { Language } from '../../messages';
import { DateButton } from './DateButton';
import { groupedWhileTyping } from './fieldText';

const useStyles = makeStyles({
  wide: { minWidth: 0, width: '100%' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

interface TypedFieldProps {
  readonly column: ColumnSchema;
  /** What the field is called, for its calendar. */
  readonly name: string;
  /** Name for screen readers where no label stands beside it. */
  readonly label?: string;
  readonly text: string;
  /** The day that was understood, a date serial; for the calendar. */
  readonly day: number | null;
  readonly language: Language;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** A field for amounts, days, codes and texts; thousands are grouped while they are typed. */
export function TypedField({ column, name, label, text, day, language, onText, onLeave }: TypedFieldProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);
  const { type } = column;
  const isNumber = !isTextType(type) && type !== 'date' && type !== 'month';
  return (
    <Input
      className={styles.wide}
      {...(label === undefined ? {} : { 'aria-label': label })}
      input={{ ref: input, className: isNumber ? styles.number : styles.wide }}
      value={text}
      inputMode={isNumber ? 'text' : undefined}
      {...(type === 'rp' ? { contentBefore: <Text>Rp</Text> } : {})}
      {...(type === 'percent' ? { contentAfter: <Text>%</Text> } : {})}
      {...(type === 'date' ? { contentAfter: <DateButton column={name} day={day} onDay={onText} /> } : {})}
      onChange={(event, { value }) => {
        const grouped = groupedWhileTyping(column, value, event.target.selectionStart ?? value.length, language);
        // Nothing is drawn anew where the text stays what it was.
        caret.current = grouped.text === value || grouped.text === text ? null : grouped.caret;
        onText(grouped.text);
      }}
      onBlur={onLeave}
    />
  );
}
