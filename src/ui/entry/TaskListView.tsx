import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { CheckResult } from '../../app';
import type { ListTask, TaskSubject } from '../../engine/entry';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';
import { useFrame } from './EntryFrame';
import { LineRow } from './LineRow';
import { TaskFrame } from './TaskFrame';
import { figureLabel, figureText, taskText } from './taskText';
import { useListLines } from './useListLines';
import { useSaveTask } from './useSaveTask';
import { useTaskAnswers } from './useTaskAnswers';

const useStyles = makeStyles({
  lines: {
    minHeight: '260px',
    height: '52vh',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  inner: { position: 'relative', width: '100%' },
  line: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%' },
  group: { display: 'block', paddingTop: tokens.spacingVerticalS },
});

interface TaskListViewProps {
  readonly task: ListTask;
  readonly check: CheckResult;
  readonly subject: TaskSubject;
  /** Keys of the lines that it was opened for; null: all. */
  readonly only: ReadonlySet<string> | null;
  readonly onClose: () => void;
}

/** A task over many lines: one is typed after the other, those that are good are stored together. */
export function TaskListView({ task, check, subject, only, onClose }: TaskListViewProps) {
  const styles = useStyles();
  const { state, translate } = usePane();
  const frame = useFrame();
  const scroller = useRef<HTMLDivElement>(null);
  const answers = useTaskAnswers(task, check, subject);
  const { given } = answers;
  const typed = useMemo(() => task.typed({ ...task.proposals(subject, given), ...given }), [task, subject, given]);
  const all = useMemo(() => task.lines(subject, given), [task, subject, given]);
  const list = useListLines(task, check, typed);
  const values = useDeferredValue(list.values);
  const [shownOnly, setShownOnly] = useState(only);
  // Whatever was typed is shown, since it will be stored.
  const lines = useMemo(
    () => (shownOnly === null ? all : all.filter(({ key }) => shownOnly.has(key) || values.has(key))),
    [all, shownOnly, values],
  );
  const plan = useMemo(() => task.plan(subject, given, values), [task, subject, given, values]);
  const { stopped, save: store } = useSaveTask(check, task.id);
  const [active, setActive] = useState<{ readonly line: number; readonly column: number } | null>(null);
  const isBusy = state.work !== null;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (typed.length > 2 ? 260 : 56),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  });
  const goTo = (line: number, column: number) => {
    const inside = Math.max(0, Math.min(lines.length - 1, line));
    virtual.scrollToIndex(inside);
    setActive({ line: inside, column });
  };
  const save = () => {
    // As typed until now, the last key too.
    const now = task.plan(subject, given, list.values);
    if (isBusy || now.batch === null) return;
    const kept = new Set(now.lines.keys());
    store(now.batch, () => list.discard(kept));
  };
  const onKey = (event: KeyboardEvent, line: number, column: number) => {
    const own = lines[line];
    if (own === undefined || event.ctrlKey || event.metaKey) return;
    const isLast = column === typed.length - 1;
    if (event.key === 'Enter') goTo(isLast ? line + 1 : line, isLast ? 0 : column + 1);
    else if (event.key === 'ArrowDown') goTo(line + 1, column);
    else if (event.key === 'ArrowUp') goTo(line - 1, column);
    else if ((event.key === '=' || event.key === '+') && list.propose(own, typed)) goTo(line + 1, 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent, line: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    // A single cell is pasted like any text.
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    event.stopPropagation();
    list.paste(lines, typed, line, column, text);
  };
  const totals = plan.figures.map(
    (figure) => `${figureLabel(translate, task.id, figure)} ${figureText(translate, figure)}`,
  );

  return (
    <TaskFrame
      task={task.id}
      check={check}
      answers={answers}
      plan={plan}
      isTold
      stopped={stopped}
      unsaved={list}
      frameRef={frame}
      onSave={save}
      onClose={onClose}
      actions={
        <>
          <Button data-save appearance="primary" disabledFocusable={isBusy || plan.batch === null} onClick={save}>
            {translate('isi.save')}
          </Button>
          <Text size={200} role="status">
            {totals.join(' · ')}
          </Text>
          {plan.lines.size > 0 && <Text size={200}>{translate('isi.task.faulty', { count: plan.lines.size })}</Text>}
        </>
      }
    >
      <Text size={200} role="status">
        {lines.length === 0 ? translate('isi.task.noLines') : translate('isi.task.lines', { count: lines.length })}
      </Text>
      {shownOnly !== null && (
        <Notice
          intent="info"
          action={
            <Button size="small" onClick={() => setShownOnly(null)}>
              {translate('isi.task.showAll', { count: all.length })}
            </Button>
          }
        >
          {translate('isi.task.only', { count: shownOnly.size })}
        </Notice>
      )}
      {lines.length > 0 && <Text size={200}>{translate('isi.task.keys')}</Text>}
      {lines.length > 0 && (
        <div ref={scroller} className={styles.lines}>
          <div className={styles.inner} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, key, start }) => {
              const line = lines[index];
              if (line === undefined) return null;
              const group = line.group !== lines[index - 1]?.group ? line.group : undefined;
              return (
                <div
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  className={styles.line}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {group !== undefined && (
                    <Text weight="semibold" className={styles.group}>
                      {taskText(translate, `task.${task.id}.group.${group}`)}
                    </Text>
                  )}
                  <LineRow
                    task={task.id}
                    line={line}
                    columns={task.columns}
                    typed={typed}
                    text={(column) => list.text(line, column)}
                    refusal={plan.lines.get(line.key)}
                    notes={plan.notes.filter((note) => note.line === line.key)}
                    figures={plan.lineFigures?.get(line.key) ?? []}
                    active={active?.line === index ? active.column : null}
                    onText={(column, text) => list.type(line, column, text)}
                    onLeave={(column) => list.leave(line, column)}
                    onKey={(event, column) => onKey(event, index, column)}
                    onPaste={(event, column) => onPaste(event, index, column)}
                    onFocus={(column) => setActive({ line: index, column })}
                  />
                </div>
              );
            })}
          </div>
        </div>
      )}
    </TaskFrame>
  );
}
