import { makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  DismissCircle16Regular,
  SubtractCircle16Regular,
  Warning16Regular,
} from '@fluentui/react-icons';
import type { StepOutcome, StepResult } from '../../app/selfTest';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  step: { display: 'grid', gridTemplateColumns: 'auto 1fr auto', columnGap: tokens.spacingHorizontalS },
  details: { gridColumn: '2 / -1', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  time: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', color: tokens.colorNeutralForeground2 },
});

const icons = {
  ok: CheckmarkCircle16Regular,
  different: Warning16Regular,
  failed: DismissCircle16Regular,
  skipped: SubtractCircle16Regular,
} as const;

/** Longest text of a difference that is shown; the whole stands in the text to be copied. */
const longest = 160;
const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** What each step of the self-test came to. */
export function StepList({ results }: { readonly results: readonly StepResult[] }) {
  const styles = useStyles();
  const { translate } = usePane();
  const ok = results.filter(({ outcome }) => outcome.kind === 'ok').length;
  const isAll = ok === results.length;
  const isDirty = results.some(({ id, outcome }) => id === 'cleanUp' && outcome.kind !== 'ok');
  return (
    <>
      <Notice intent={isAll ? 'success' : 'warning'}>
        {translate(isAll ? 'uji.done.all' : 'uji.done', { ok, count: results.length })}{' '}
        {isDirty && translate('uji.dirty')}
      </Notice>
      <ul className={styles.list} aria-label={translate('uji.results')}>
        {results.map(({ id, outcome, milliseconds }) => {
          const Icon = icons[outcome.kind];
          return (
            <li key={id} className={styles.step}>
              <Icon aria-hidden />
              <Text>
                {translate(`uji.step.${id}`)}: {translate(`uji.outcome.${outcome.kind}`)}
              </Text>
              <Text className={styles.time}>{translate('uji.time', { count: milliseconds })}</Text>
              <Details outcome={outcome} />
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Details({ outcome }: { readonly outcome: StepOutcome }) {
  const styles = useStyles();
  const { translate } = usePane();
  if (outcome.kind === 'failed') {
    const { code, place, details } = outcome;
    return <Text className={styles.details}>{[code, place, details].filter(Boolean).join(' · ')}</Text>;
  }
  if (outcome.kind !== 'different') return null;
  return outcome.differences.map(({ what, expected, came }) => (
    <Text key={what} className={styles.details}>
      {translate('uji.difference', { what, expected: cut(expected), came: cut(came) })}
    </Text>
  ));
}
