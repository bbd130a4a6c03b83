import { Combobox, Option, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

/** A choice, with what tells people which one it is. */
export interface ListedChoice {
  readonly value: string;
  readonly about: string;
}

/** More are not listed at once: whoever looks for one types some letters. */
const mostListed = 40;

const useStyles = makeStyles({
  wide: { minWidth: 0, width: '100%' },
  // The list is placed with a height of its own, which would hide the form.
  list: { maxHeight: '240px !important' },
});

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s\-–.]/g, '');

/** The choices in which every word that was typed occurs. */
export function matching(choices: readonly ListedChoice[], typed: string): readonly ListedChoice[] {
  const words = typed.split(/\s+/).map(squeezed).filter(Boolean);
  return choices.filter(({ value, about }) => {
    const text = squeezed(`${value} ${about}`);
    return words.every((word) => text.includes(word));
  });
}

interface ChoiceFieldProps {
  readonly choices: readonly ListedChoice[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** A field with a list that narrows while one types; what is typed need not be chosen, it is read like any other text. */
export function ChoiceField({ choices, text, onText, onLeave }: ChoiceFieldProps) {
  const styles = useStyles();
  // Until something is typed all choices are there, whatever the field holds.
  const [isTyping, setTyping] = useState(false);
  const listed = (isTyping ? matching(choices, text) : choices).slice(0, mostListed);
  return (
    <Combobox
      className={styles.wide}
      input={{ className: styles.wide }}
      listbox={{ className: styles.list }}
      freeform
      value={text}
      selectedOptions={[text]}
      onChange={(event) => {
        setTyping(true);
        onText(event.target.value);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        setTyping(false);
        if (optionValue !== undefined) onText(optionValue);
      }}
      onOpenChange={(_event, { open }) => {
        if (open) setTyping(false);
      }}
      onBlur={() => {
        // A part that fits only one choice means that one.
        const [only, other] = isTyping ? matching(choices, text) : [];
        if (only !== undefined && other === undefined && text.trim() !== '') onText(only.value);
        setTyping(false);
        onLeave();
      }}
    >
      {listed.map(({ value, about }) => (
        <Option key={value} value={value} text={value}>
          {about === '' ? value : `${value} · ${about}`}
        </Option>
      ))}
    </Combobox>
  );
}
