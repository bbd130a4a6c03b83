import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { isCheckedRecap, monthWork, type CheckResult } from '../../app';
import type { TaskProgress } from '../../engine/entry';
import { contributionsOf, type Contributions } from '../../engine/measure';
import { tableOf } from '../../engine/schema';
import { localSerial } from '../localSerial';
import { NamesPanel } from '../names/NamesPanel';
import { plainList } from '../components/plainList';
import { usePane } from '../PaneContext';
import { taskText } from './taskText';

const useStyles = makeStyles({
  list: {
    ...plainList,
    gap: tokens.spacingVerticalXS,
  },
  task: { width: '100%', justifyContent: 'space-between', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  progress: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { margin: 0 },
});

/** Today as a date serial. */
export const today = (): number => Math.floor(localSerial(new Date()));

interface TaskMenuProps {
  readonly check: CheckResult;
  readonly onOpen: (task: string) => void;
}

/** The month's work: each task with how far it is, and the lists for work; tasks without a measure stand behind a button. */
export function TaskMenu({ check, onOpen }: TaskMenuProps) {
  const styles = useStyles();
  const { app, translate, dispatch } = usePane();
  const [isOpen, setOpen] = useState(false);
  const { tasks = [] } = check.programme;
  if (tasks.length === 0 || check.dataset.profile.period === null) return null;
  if (isCheckedRecap(check)) return <Text>{translate('rekap.noTasks')}</Text>;
  const progress = new Map(monthWork(check, today()).map((each) => [each.task, each]));
  const shown = tasks.filter(({ id }) => isOpen || progress.has(id));
  return (
    <section>
      <Text as="h3" weight="semibold" className={styles.title}>
        {translate('isi.tasks')}
      </Text>
      <ul className={styles.list}>
        {shown.map(({ id }) => (
          <li key={id}>
            <Button appearance="outline" className={styles.task} onClick={() => onOpen(id)}>
              {translate(`task.${id}.title`)}
              <span className={styles.progress}>{progressText(translate, progress.get(id))}</span>
            </Button>
            <LeftNames check={check} progress={progress.get(id)} />
          </li>
        ))}
        {app.programme.work !== undefined && (
          <li>
            <Button
              appearance="outline"
              className={styles.task}
              onClick={() => dispatch({ type: 'pageOpened', page: 'tunggakan' })}
            >
              {translate('ui.page.tunggakan')}
            </Button>
          </li>
        )}
      </ul>
      {!isOpen && shown.length < tasks.length && (
        <Button appearance="transparent" size="small" onClick={() => setOpen(true)}>
          {translate('isi.tasks.more')}
        </Button>
      )}
    </section>
  );
}

/** Opens the names of those of whom a task is not done yet. */
function LeftNames({ check, progress }: { readonly check: CheckResult; readonly progress: TaskProgress | undefined }) {
  const { translate } = usePane();
  const [isOpen, setOpen] = useState(false);
  const left = progress?.left;
  const parts = useMemo(() => (left === undefined ? [] : [partOf(check, left)]), [check, left]);
  if (progress === undefined || left === undefined || left.rows.length === 0) return null;
  const task = translate(`task.${progress.task}.title`);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        aria-expanded={isOpen}
        aria-label={`${translate('names.left', { count: left.rows.length })}: ${task}`}
        onClick={() => setOpen(!isOpen)}
      >
        {translate('names.left', { count: left.rows.length })}
      </Button>
      {isOpen && <NamesPanel check={check} title={translate('names.left.title', { task })} parts={parts} />}
    </>
  );
}

/** Rows of a table, each counted once. */
function partOf(
  { dataset: { schema } }: CheckResult,
  { table, rows }: NonNullable<TaskProgress['left']>,
): Contributions {
  return contributionsOf(
    table,
    tableOf(schema, table).key[0],
    rows.map((row) => [row, 1] as const),
  );
}

/** How far a task is, in words; '' where nothing measures it. */
export function progressText(
  translate: ReturnType<typeof usePane>['translate'],
  progress: TaskProgress | undefined,
): string {
  if (progress === undefined) return '';
  const { task, done, all } = progress;
  return taskText(translate, `task.${task}.progress`) === null ? '' : translate(`task.${task}.progress`, { done, all });
}
