import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { workText } from '../../app';
import type { WorkEffect, WorkRatio } from '../../engine/entry';
import type { ClassedValue } from '../../engine/measure';
import { formatPercent } from '../../messages/format';
import { ClassBadge } from '../components/ClassBadge';
import { usePane } from '../PaneContext';
import type { WorkState } from './useWork';

const useStyles = makeStyles({
  panel: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    marginTop: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  numbers: { fontVariantNumeric: 'tabular-nums' },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  cell: { padding: `${tokens.spacingVerticalXXS} 0`, verticalAlign: 'top' },
  classes: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What collecting the marked rows comes to, beside what is aimed at, and the tasks that go on with them. Nothing is written. */
export function WorkEffectPanel({ state: { work, marked, effect, goal, all, change } }: { readonly state: WorkState }) {
  const styles = useStyles();
  const { app, language, translate, dispatch } = usePane();
  const figuresText = ({ figures }: WorkEffect): string =>
    figures
      .filter(({ value }) => value !== null)
      .map(({ id, type, value }) => `${translate(`work.effect.${id}`)} ${workText(value, type, language)}`)
      .join(' · ');
  const [aimed] = goal?.effect.ratios ?? [];
  const hasGoal = all.lists.some(({ id }) => id === work.goal);
  const isMarked = goal !== null && goal.keys.every((key) => marked.has(key));
  const tasks = work.tasks.filter((id) => app.programme.tasks?.some((task) => task.id === id));
  return (
    <section className={styles.panel} aria-label={translate('tunggakan.effect')}>
      {effect !== null && (
        <div role="status">
          <Text size={200} weight="semibold" className={styles.numbers}>
            {translate('tunggakan.marked', { figures: figuresText(effect) })}
          </Text>
          <RatioTable effect={effect} />
        </div>
      )}
      {hasGoal && (
        <Text size={200} className={styles.numbers}>
          {goal === null || aimed === undefined
            ? translate('work.goal.none')
            : translate('work.goal', {
                figures: figuresText(goal.effect),
                after: workText(aimed.after.value, 'percent', language),
              })}
        </Text>
      )}
      <div className={styles.actions}>
        {marked.size > 0 &&
          tasks.map((id, index) => (
            <Button
              key={id}
              size="small"
              {...(index === 0 ? { appearance: 'primary' } : {})}
              onClick={() => dispatch({ type: 'taskOpened', id, lines: marked })}
            >
              {translate(`work.task.${id}`)}
            </Button>
          ))}
        {goal !== null && !isMarked && (
          <Button size="small" onClick={() => change({ marked: new Set([...marked, ...goal.keys]) })}>
            {translate('tunggakan.goal.mark')}
          </Button>
        )}
        {marked.size > 0 && (
          <Button size="small" appearance="subtle" onClick={() => change({ marked: new Set() })}>
            {translate('tunggakan.clear')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** The ratios now and afterwards with their class, and the worst class; a class that stays is said once. */
function RatioTable({ effect: { ratios, worst } }: { readonly effect: WorkEffect }) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const share = ({ value }: ClassedValue): string => (value === null ? '–' : formatPercent(value, language));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['indicator', 'before', 'after', 'class'] as const).map((id) => (
            <th key={id} scope="col" className={styles.head}>
              {translate(`tunggakan.effect.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ratios.map(({ id, before, after }) => (
          <tr key={id}>
            <th scope="row" className={styles.head}>
              {translate(`short.${id}`)}
            </th>
            <td className={styles.cell}>{share(before)}</td>
            <td className={styles.cell}>{share(after)}</td>
            <td className={styles.cell}>
              <ClassChange before={before} after={after} />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" colSpan={3} className={styles.head}>
            {translate('tunggakan.effect.worst')}
          </th>
          <td className={styles.cell}>
            <ClassChange before={classOnly(worst.before)} after={classOnly(worst.after)} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const classOnly = (name: string | null): ClassedValue => ({ value: null, class: name, onLimit: false });

function ClassChange({ before, after }: Omit<WorkRatio, 'id'>) {
  const styles = useStyles();
  const shown = before.class === after.class ? [after] : [before, after];
  return (
    <span className={styles.classes}>
      {shown.map(({ class: name, onLimit }, index) => (
        <Fragment key={index}>
          {index > 0 && <span aria-hidden>→</span>}
          {name === null ? '–' : <ClassBadge value={name} onLimit={onLimit} />}
        </Fragment>
      ))}
    </span>
  );
}
