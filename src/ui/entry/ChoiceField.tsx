import { Combobox, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { searchedText, searchOf } from '../../engine/entry';
import { takesChoice, typingMark } from './fieldFocus';

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
  // What Enter takes.
  first: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
});

/** The choices in which every word that was typed occurs; the one that is just that comes first. */
export function matching(choices: readonly ListedChoice[], typed: string): readonly ListedChoice[] {
  const isFound = searchOf(typed);
  const found = choices.filter(({ value, about }) => isFound([searchedText(`${value} ${about}`)]));
  const exact = found.filter(({ value }) => searchedText(value) === searchedText(typed));
  return [...exact, ...found.filter((choice) => !exact.includes(choice))];
}

interface ChoiceFieldProps {
  readonly choices: readonly ListedChoice[];
  readonly text: string;
  /** False where the choices are proposals, and anything else may be typed. */
  readonly isList: boolean;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** A field with a list that narrows while one types: Enter takes its first choice, or the one that was moved to. What is in no list is read like any other text. */
export function ChoiceField({ choices, text, isList, onText, onLeave }: ChoiceFieldProps) {
  const styles = useStyles();
  // Until something is typed all choices are there, whatever the field holds.
  const [isTyping, setTyping] = useState(false);
  const listed = (isTyping ? matching(choices, text) : choices).slice(0, mostListed);
  const [first, second] = isTyping && isList && text.trim() !== '' ? listed : [];
  return (
    <Combobox
      className={styles.wide}
      input={{ className: styles.wide, ...(isTyping ? typingMark : {}) }}
      listbox={{ className: styles.list }}
      freeform
      value={text}
      selectedOptions={[text]}
      onChange={(event) => {
        setTyping(true);
        onText(event.target.value);
      }}
      onKeyDown={({ key }) => {
        // From here on the list's own mark counts.
        if (key === 'ArrowDown' || key === 'ArrowUp') setTyping(false);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        // Typing something else unselects, which is no choice.
        if (optionValue === undefined) return;
        setTyping(false);
        onText(optionValue);
      }}
      onBlur={({ currentTarget }) => {
        // A part that fits only one choice means that one, whichever way the field is left.
        const isOnly = second === undefined || searchedText(first?.value ?? '') === searchedText(text);
        if (first !== undefined && (isOnly || takesChoice(currentTarget))) onText(first.value);
        setTyping(false);
        onLeave();
      }}
    >
      {listed.map(({ value, about }, index) => (
        <Option
          key={value}
          value={value}
          text={value}
          className={mergeClasses(index === 0 && first !== undefined && styles.first)}
        >
          {about === '' ? value : `${value} · ${about}`}
        </Option>
      ))}
    </Combobox>
  );
}
