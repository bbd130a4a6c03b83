import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { CheckResult } from '../../app';
import { findingMessage } from '../../messages/finding';
import { Notice } from '../components/Notice';
import { LeaveDialog } from '../dialogs/LeaveDialog';
import { findingPlace } from '../findingPlace';
import { usePane } from '../PaneContext';
import { FieldRow } from './FieldRow';
import { focusFirst } from './fieldFocus';
import { FormNotices } from './FormNotices';
import { useFormKeys } from './useFormKeys';
import { useRowForm, type FormSubject, type SaveMode } from './useRowForm';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    containerType: 'inline-size',
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  title: { margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    '@container (min-width: 640px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  actions: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

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
  const styles = useStyles();
  const { state, translate } = usePane();
  const { table, key } = subject;
  const element = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState(false);
  const form = useRowForm(check, subject, (mode) => {
    if (mode === 'next') setTimeout(() => focusFirst(element.current, 'blank'));
    else onClose();
  });
  useEffect(() => {
    focusFirst(element.current, 'blank');
  }, []);
  useEffect(() => {
    if (form.stopped.length > 0) setTimeout(() => focusFirst(element.current, 'invalid'));
  }, [form.stopped]);

  const isBusy = state.work !== null;
  const save = (mode: SaveMode) => {
    if (!isBusy) form.save(mode);
  };
  const close = () => {
    if (form.isDirty) setLeaving(true);
    else onClose();
  };
  const keys = useFormKeys({
    form: element,
    onSave: (isNext) => save(isNext && key === null ? 'next' : 'back'),
    onEscape: () => {
      if (!isBusy) close();
    },
  });
  const [elsewhere] = form.trial?.elsewhere ?? [];

  return (
    <div ref={element} className={styles.form} {...keys}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={translate('isi.back')} onClick={close} />
        <Text as="h2" weight="semibold" className={styles.title} tabIndex={-1}>
          {key === null ? translate('isi.new', { table }) : translate('isi.edit', { table, key })}
        </Text>
      </div>
      <FormNotices form={form} onClose={onClose} />
      <div className={styles.fields}>
        {form.form.fields.map((field) => (
          <FieldRow key={field.column.header} dataset={check.dataset} table={table} field={field} form={form} />
        ))}
      </div>
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
      <div className={styles.actions}>
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
      </div>
      {leaving && (
        <LeaveDialog
          onStay={() => setLeaving(false)}
          onKeep={onClose}
          onDiscard={() => {
            form.discard();
            onClose();
          }}
        />
      )}
    </div>
  );
}
