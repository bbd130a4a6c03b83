import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
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
  value: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    fontVariantNumeric: 'tabular-nums',
  },
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
  const goalList = translate(`work.${work.goal}`);
  const [aimed] = goal?.effect.ratios ?? [];
  const hasGoal = all.lists.some(({ id }) => id === work.goal);
  const isMarked = goal !== null && goal.keys.every((key) => marked.has(key));
  const tasks = work.tasks.filter((id) => app.programme.tasks?.some((task) => task.id === id));
  return (
    <section className={styles.panel} aria-label={translate('tunggakan.effect')}>
      {effect !== null && (
        <div role="status">
          <Text size={200} weight="semibold" className={styles.numbers}>
            {figuresText(effect)}
          </Text>
          <RatioTable effect={effect} />
        </div>
      )}
      {hasGoal && (
        <Text size={200} className={styles.numbers}>
          {goal === null || aimed === undefined
            ? translate('tunggakan.goal.none', { list: goalList })
            : translate('tunggakan.goal', {
                list: goalList,
                figures: figuresText(goal.effect),
                ratio: translate(`short.${aimed.id}`),
                after: aimed.after.value === null ? '–' : formatPercent(aimed.after.value, language),
              })}
        </Text>
      )}
      <div className={styles.actions}>
        {marked.size > 0 &&
          tasks.map((id) => (
            <Button
              key={id}
              size="small"
              appearance="primary"
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

/** The ratios now and afterwards, and the worst class of both. */
function RatioTable({ effect: { ratios, worst } }: { readonly effect: WorkEffect }) {
  const styles = useStyles();
  const { translate } = usePane();
  const classOnly = (name: string | null): ClassedValue => ({ value: null, class: name, onLimit: false });
  const lines: readonly (Omit<WorkRatio, 'id'> & { readonly label: string })[] = [
    ...ratios.map(({ id, ...ratio }) => ({ label: translate(`short.${id}`), ...ratio })),
    { label: translate('tunggakan.effect.worst'), before: classOnly(worst.before), after: classOnly(worst.after) },
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {(['indicator', 'before', 'after'] as const).map((id) => (
            <th key={id} scope="col" className={styles.head}>
              {translate(`tunggakan.effect.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row" className={styles.head}>
              {label}
            </th>
            <td className={styles.cell}>
              <RatioValue ratio={before} />
            </td>
            <td className={styles.cell}>
              <RatioValue ratio={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RatioValue({ ratio: { value, class: name, onLimit } }: { readonly ratio: ClassedValue }) {
  const styles = useStyles();
  const { language } = usePane();
  return (
    <span className={styles.value}>
      {value !== null && formatPercent(value, language)}
      {name !== null && <ClassBadge value={name} onLimit={onLimit} />}
      {value === null && name === null && '–'}
    </span>
  );
}
