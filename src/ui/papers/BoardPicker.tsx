import { Button, Combobox, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { matching, type ListedChoice } from '../entry/ChoiceField';
import { usePane } from '../PaneContext';

/** More are not listed at once: whoever looks for one types some letters. */
const mostListed = 40;

const useStyles = makeStyles({
  wide: { minWidth: 0, width: '100%' },
  list: { maxHeight: '240px !important' },
  field: { flexShrink: 0, minWidth: 0 },
  chosen: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
});

interface BoardPickerProps {
  readonly choices: readonly ListedChoice[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Chooses some of those that papers are made for: search as you type, each picked or not; none picked means all. */
export function BoardPicker({ choices, chosen, onChoose }: BoardPickerProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const [typed, setTyped] = useState('');
  const about = (value: string): string => choices.find((choice) => choice.value === value)?.about ?? value;
  return (
    <div className={styles.field}>
      <Field
        label={translate('paper.of')}
        hint={chosen.length === 0 ? translate('paper.of.all') : chosen.map(about).join('; ')}
      >
        <Combobox
          className={styles.wide}
          input={{ className: styles.wide }}
          listbox={{ className: styles.list }}
          multiselect
          freeform
          placeholder={translate('cetak.search')}
          value={typed}
          selectedOptions={[...chosen]}
          onChange={(event) => setTyped(event.target.value)}
          onOptionSelect={(_event, { selectedOptions }) => {
            setTyped('');
            onChoose(selectedOptions);
          }}
          onBlur={() => setTyped('')}
        >
          {matching(choices, typed)
            .slice(0, mostListed)
            .map((choice) => (
              <Option key={choice.value} value={choice.value} text={choice.about}>
                {`${choice.about} · ${choice.value}`}
              </Option>
            ))}
        </Combobox>
      </Field>
      {chosen.length > 0 && (
        <Button size="small" appearance="subtle" onClick={() => onChoose([])}>
          {translate('cetak.clear')}
        </Button>
      )}
    </div>
  );
}
