import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import type { ReactNode, Ref } from 'react';
import type { Finding } from '../../engine/check';
import type { TaskRefusal } from '../../engine/entry';
import { findingMessage } from '../../messages/finding';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';
import { refusalText, taskText } from './taskText';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    containerType: 'inline-size',
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  title: { margin: 0, outlineStyle: 'none' },
  actions: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface TaskFrameProps {
  readonly task: string;
  readonly frameRef: Ref<HTMLDivElement>;
  /** What stands in the way of all answers together, what is to be known, and what a rule objected to. */
  readonly refusals: readonly TaskRefusal[];
  readonly notes: readonly TaskRefusal[];
  readonly stopped: readonly Finding[];
  readonly onClose: () => void;
  readonly onKeyDownCapture: React.KeyboardEventHandler;
  readonly onKeyDown?: React.KeyboardEventHandler;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** What all tasks have: title, what stands in the way, and the actions at the bottom. */
export function TaskFrame(props: TaskFrameProps) {
  const { task, frameRef, refusals, notes, stopped, onClose, onKeyDownCapture, onKeyDown, actions, children } = props;
  const styles = useStyles();
  const { translate } = usePane();
  const about = taskText(translate, `task.${task}.about`);
  return (
    <div ref={frameRef} className={styles.frame} onKeyDownCapture={onKeyDownCapture} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={translate('isi.back')}
          onClick={onClose}
        />
        <Text as="h3" weight="semibold" className={styles.title}>
          {translate(`task.${task}.title`)}
        </Text>
      </div>
      {about !== null && <Text size={200}>{about}</Text>}
      {children}
      {[...refusals, ...stopped.slice(0, 1)].map((each, index) => (
        <Notice key={index} intent="warning">
          {'rule' in each
            ? translate('isi.task.stopped', { message: findingMessage(translate, each) })
            : refusalText(translate, each)}
        </Notice>
      ))}
      {notes.map((note, index) => (
        <Notice key={index} intent="info">
          {refusalText(translate, note)}
        </Notice>
      ))}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
