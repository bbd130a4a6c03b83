import { Button, Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { CheckResult } from '../../app';
import { findingMessage } from '../../messages/finding';
import { Notice } from '../components/Notice';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { EntryFrame, useFrame } from './EntryFrame';
import { FieldRow } from './FieldRow';
import { focusFirst } from './fieldFocus';
import { FormNotices } from './FormNotices';
import { useRowForm, type FormSubject, type SaveMode } from './useRowForm';

interface RowFormViewProps {
  readonly check: CheckResult;
  readonly subject: FormSubject;
  /** Goes back to the list of rows. */
  readonly onClose: () => void;
  /** Asks whether the row is to go. */
  readonly onRemove: () => void;
}

/** The form of one row: its fields, what stands in the way, and the actions. Everything is reached by keyboard. */
export function RowFormView({ check, subject, onClose, onRemove }: RowFormViewProps) {
  const { state, translate } = usePane();
  const { table, key } = subject;
  const frame = useFrame();
  const form = useRowForm(check, subject, (mode) => {
    if (mode === 'next') setTimeout(() => focusFirst(frame.current, 'blank'));
    else onClose();
  });
  const { stopped } = form;
  useEffect(() => {
    if (stopped.length > 0) setTimeout(() => focusFirst(frame.current, 'invalid'));
  }, [frame, stopped]);

  const isBusy = state.work !== null;
  const save = (mode: SaveMode) => {
    if (!isBusy) form.save(mode);
  };
  const [elsewhere] = form.trial?.elsewhere ?? [];

  return (
    <EntryFrame
      title={key === null ? translate('isi.new', { table }) : translate('isi.edit', { table, key })}
      unsaved={form}
      frameRef={frame}
      notices={<FormNotices form={form} onClose={onClose} />}
      onSave={(isNext) => save(isNext && key === null ? 'next' : 'back')}
      onClose={onClose}
      fields={form.form.fields.map((field) => (
        <FieldRow key={field.column.header} dataset={check.dataset} table={table} field={field} form={form} />
      ))}
      actions={
        <>
          <Button
            data-save
            appearance="primary"
            disabledFocusable={isBusy || form.form.batch === null}
            onClick={() => save('back')}
          >
            {translate('isi.save')}
          </Button>
          {key === null && (
            <Button disabledFocusable={isBusy || form.form.batch === null} onClick={() => save('next')}>
              {translate('isi.saveNext')}
            </Button>
          )}
          {form.isIncomplete && (
            <Button disabledFocusable={isBusy} onClick={() => save('incomplete')}>
              {translate('isi.saveIncomplete')}
            </Button>
          )}
          {key !== null && !form.isGone && (
            <Button appearance="subtle" disabledFocusable={isBusy} onClick={onRemove}>
              {translate('isi.remove')}
            </Button>
          )}
        </>
      }
    >
      {elsewhere !== undefined && (
        <Notice intent="info">
          {translate('isi.elsewhere', {
            count: form.trial?.elsewhere.length ?? 0,
            place: findingPlace(elsewhere),
            message: findingMessage(translate, elsewhere),
          })}
        </Notice>
      )}
      <Text size={200}>{translate('isi.keys')}</Text>
    </EntryFrame>
  );
}
