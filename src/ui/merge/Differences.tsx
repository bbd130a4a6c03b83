import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  allFrom,
  decided,
  differenceText,
  mergeValueText,
  undecided,
  type Difference,
  type MergeDecisions,
  type MergePlan,
} from '../../app';
import { usePane } from '../PaneContext';

/** Differences that are listed at once; all of them can be decided together. */
const mostListed = 50;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  place: { overflowWrap: 'anywhere' },
});

interface DifferencesProps {
  readonly plan: MergePlan;
  readonly decisions: MergeDecisions;
  readonly onDecide: (decisions: MergeDecisions) => void;
}

/** Where the workbooks differ, each value with those that have it: a person chooses, all at once or one by one. */
export function Differences({ plan, decisions, onDecide }: DifferencesProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const [shown, setShown] = useState(mostListed);
  const { differences, sides } = plan;
  if (differences.length === 0) return null;
  const open = undecided(plan, decisions).length;
  const left = differences.length - shown;
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {translate('gabung.differences', { count: differences.length })}
        {open > 0 && ` · ${translate('gabung.open', { count: open })}`}
      </Text>
      <Text>{translate('gabung.intro.differences')}</Text>
      <div className={styles.all}>
        {[null, ...sides.map(({ file }) => file)].map((file) => (
          <Button key={file ?? ''} size="small" onClick={() => onDecide(allFrom(plan, file, decisions))}>
            {translate('gabung.allFrom', { file: file ?? translate('gabung.here') })}
          </Button>
        ))}
      </div>
      <ul className={styles.list}>
        {differences.slice(0, shown).map((difference) => (
          <li key={difference.id}>
            <DifferenceChoice
              difference={difference}
              chosen={decided(difference, decisions)}
              onChoose={(index) => onDecide(new Map(decisions).set(difference.id, index))}
            />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + mostListed)}>
            {translate('gabung.more', { count: Math.min(left, mostListed) })}
          </Button>
        </div>
      )}
    </section>
  );
}

interface DifferenceChoiceProps {
  readonly difference: Difference;
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

function DifferenceChoice({ difference, chosen, onChoose }: DifferenceChoiceProps) {
  const styles = useStyles();
  const { app, translate } = usePane();
  const label = differenceText(difference, translate);
  return (
    <>
      <Text className={styles.place}>{label}</Text>
      <RadioGroup
        aria-label={label}
        value={chosen === null ? '' : String(chosen)}
        onChange={(_event, { value }) => onChoose(Number(value))}
      >
        {difference.values.map((value, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={mergeValueText(app.programme, difference, value, translate)}
          />
        ))}
      </RadioGroup>
    </>
  );
}
