import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePane } from '../PaneContext';
import { plainList } from './plainList';

/** Choices that are listed at once; all of them can be made together. */
const mostListed = 50;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: plainList,
  place: { overflowWrap: 'anywhere' },
});

/** Something of which one of several values counts. */
export interface OpenChoice {
  /** Tells it from all others. */
  readonly id: string;
  /** What is chosen: a row, or a cell of it. */
  readonly label: string;
  /** What helps to choose. */
  readonly note?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Null while nobody has chosen. */
  readonly chosen: string | null;
}

interface OpenChoicesProps<Item> {
  readonly title: string;
  readonly intro: string;
  /** How many nobody has chosen yet. */
  readonly open: number;
  /** What chooses for all of them. */
  readonly all: readonly { readonly label: string; readonly choose: () => void }[];
  readonly items: readonly Item[];
  /** An item as it is shown; only those in view are asked for. */
  readonly choiceOf: (item: Item) => OpenChoice;
  readonly onChoose: (item: Item, value: string) => void;
}

/** Where workbooks differ, each value to be chosen: all at once or one by one. Nothing to be seen where they do not. */
export function OpenChoices<Item>({ title, intro, open, all, items, choiceOf, onChoose }: OpenChoicesProps<Item>) {
  const styles = useStyles();
  const { translate } = usePane();
  const [shown, setShown] = useState(mostListed);
  if (items.length === 0) return null;
  const left = items.length - shown;
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
        {open > 0 && ` · ${translate('choices.open', { count: open })}`}
      </Text>
      <Text>{intro}</Text>
      <div className={styles.all}>
        {all.map(({ label, choose }) => (
          <Button key={label} size="small" onClick={choose}>
            {label}
          </Button>
        ))}
      </div>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item) => {
          const choice = choiceOf(item);
          return (
            <li key={choice.id}>
              <ChoiceOfOne {...choice} onChoose={(value) => onChoose(item, value)} />
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + mostListed)}>
            {translate('choices.more', { count: Math.min(left, mostListed) })}
          </Button>
        </div>
      )}
    </section>
  );
}

function ChoiceOfOne({
  label,
  note,
  options,
  chosen,
  onChoose,
}: OpenChoice & { readonly onChoose: (value: string) => void }) {
  const styles = useStyles();
  return (
    <>
      <Text className={styles.place}>{label}</Text>
      {note !== undefined && (
        <Text size={200} block>
          {note}
        </Text>
      )}
      <RadioGroup aria-label={label} value={chosen ?? ''} onChange={(_event, { value }) => onChoose(value)}>
        {options.map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </RadioGroup>
    </>
  );
}
