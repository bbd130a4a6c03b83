import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isCheckedRecap, rowOfKey, taskSubject } from '../../app';
import { tableIn } from '../../engine/dataset';
import { tableNames } from '../../engine/schema';
import { Choice } from '../components/Choice';
import { DataNotice } from '../components/DataNotice';
import { Notice } from '../components/Notice';
import { PageFrame } from '../components/PageFrame';
import { SaveCopy } from '../components/SaveCopy';
import { RowFormView } from '../entry/RowFormView';
import { RowList } from '../entry/RowList';
import { TaskFormView } from '../entry/TaskFormView';
import { TaskListView } from '../entry/TaskListView';
import { TaskMenu, today } from '../entry/TaskMenu';
import { UndoMenu } from '../entry/UndoMenu';
import type { FormSubject } from '../entry/useRowForm';
import { usePane } from '../PaneContext';
import { useFirstReading } from '../state/useFirstReading';

/** *Isi Data*: rows of a table are found, added, changed and deleted, with all rules under their fields. */
export function Isi() {
  const { app, state, translate, dispatch, places } = usePane();
  const { check } = state;
  const [subject, setSubject] = useState<FormSubject | null>(state.row);
  const [origin] = useState(state.row);
  useEffect(() => dispatch({ type: 'rowOpened', row: null }), [dispatch]);
  const [query, setQuery] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Back from a form: reading goes on at the top of the list.
    if (subject === null && wasOpen.current) heading.current?.focus();
    wasOpen.current = subject !== null;
  }, [subject]);
  useFirstReading();
  const last = state.saved[0]?.what;
  useEffect(() => {
    // A row that was deleted has no form any more.
    if (last?.key === 'isi.removed')
      setSubject((before) =>
        before?.key === last.params['key'] && before?.table === last.params['table'] ? null : before,
      );
  }, [last]);
  if (check === null) return <PageFrame title={translate('isi.title')}>{null}</PageFrame>;

  const { schema } = app.programme;
  const { dataset } = check;
  const tables = tableNames(schema).filter((name) => dataset.present.has(name));
  const table = tables.find((name) => name === state.table) ?? tables[0];
  if (table === undefined)
    return (
      <PageFrame title={translate('isi.title')}>
        <Notice
          intent="info"
          {...(places === null
            ? {}
            : {
                action: (
                  <Button size="small" onClick={() => dispatch({ type: 'pageOpened', page: 'siapkan' })}>
                    {translate('isi.prepare')}
                  </Button>
                ),
              })}
        >
          {translate('isi.empty')}
        </Notice>
      </PageFrame>
    );
  const task = isCheckedRecap(check) ? undefined : app.programme.tasks?.find(({ id }) => id === state.task?.id);
  if (task !== undefined) {
    const work = {
      check,
      subject: taskSubject(check, today()),
      onClose: () => dispatch({ type: 'taskClosed' }),
    };
    return (
      <PageFrame title={translate('isi.title')}>
        <UndoMenu />
        {task.kind === 'form' ? (
          <TaskFormView key={task.id} task={task} {...work} />
        ) : (
          <TaskListView key={task.id} task={task} only={state.task?.lines ?? null} {...work} />
        )}
      </PageFrame>
    );
  }
  const open = subject !== null && subject.table === table ? subject : null;
  if (open !== null)
    return (
      <PageFrame title={translate('isi.title')}>
        <UndoMenu />
        <RowFormView
          key={`${open.table} ${open.key ?? ''}`}
          check={check}
          subject={open}
          onClose={() => {
            if (open === origin) dispatch({ type: 'pageOpened', page: origin.from });
            else setSubject(null);
          }}
          onRemove={() => dispatch({ type: 'asked', dialog: { kind: 'removeRow', table, key: open.key ?? '' } })}
        />
      </PageFrame>
    );
  return (
    <PageFrame
      title={translate('isi.title')}
      titleRef={heading}
      action={{ label: translate('isi.add'), run: () => setSubject({ table, key: null }) }}
    >
      <DataNotice />
      <UndoMenu />
      <SaveCopy />
      <TaskMenu check={check} onOpen={(id) => dispatch({ type: 'taskOpened', id })} />
      <Choice
        label={translate('isi.table')}
        value={table}
        options={tables.map((name) => ({
          value: name,
          text: translate('isi.tableRows', { table: name, count: tableIn(dataset, name).rowCount }),
        }))}
        onChoose={(name) => {
          setQuery('');
          dispatch({ type: 'tableChosen', name });
        }}
      />
      {translate.has(`table.${table}`) && <Text size={200}>{translate(`table.${table}`)}</Text>}
      <RowList
        key={table}
        check={check}
        table={table}
        query={query}
        onQuery={setQuery}
        onOpen={(key) => {
          if (rowOfKey(dataset, table, key) !== -1) setSubject({ table, key });
        }}
      />
    </PageFrame>
  );
}
