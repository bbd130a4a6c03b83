import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isCheckedRecap, monthWork, type CheckResult } from '../../app';
import type { TaskProgress } from '../../engine/entry';
import { localSerial } from '../localSerial';
import { usePane } from '../PaneContext';
import { taskText } from './taskText';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
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

/** The month's work: each task with how far it is; those without a measure stand behind a button. */
export function TaskMenu({ check, onOpen }: TaskMenuProps) {
  const styles = useStyles();
  const { translate } = usePane();
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
          </li>
        ))}
      </ul>
      {!isOpen && shown.length < tasks.length && (
        <Button appearance="transparent" size="small" onClick={() => setOpen(true)}>
          {translate('isi.tasks.more')}
        </Button>
      )}
    </section>
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
