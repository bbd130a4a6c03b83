import { Button } from '@fluentui/react-components';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';
import type { RowForm } from './useRowForm';

/** What is to be known before a form is filled in further: what stands in the way, what changed in the sheet. */
export function FormNotices({ form, onClose }: { readonly form: RowForm; readonly onClose: () => void }) {
  const { translate } = usePane();
  const { stopped, isIncomplete, isGone, conflicts } = form;
  const { cleared } = form.form;
  const headers = stopped.flatMap(({ column }) => (column === null ? [] : [column]));
  return (
    <>
      {isGone && (
        <Notice
          intent="warning"
          title={translate('isi.gone.title')}
          action={
            <>
              <Button size="small" onClick={form.addAgain}>
                {translate('isi.gone.add')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  form.discard();
                  onClose();
                }}
              >
                {translate('isi.gone.discard')}
              </Button>
            </>
          }
        >
          {null}
        </Notice>
      )}
      {conflicts.length > 0 && (
        <Notice intent="warning" title={translate('isi.conflict.title')}>
          {translate('isi.conflict.body')}
        </Notice>
      )}
      {stopped.length > 0 && (
        <Notice intent="warning">
          {isIncomplete
            ? translate('isi.incomplete', { columns: headers.join(', ') })
            : translate('isi.stopped', { count: new Set(headers).size })}
        </Notice>
      )}
      {cleared.length > 0 && <Notice intent="info">{translate('isi.cleared', { columns: cleared.join(', ') })}</Notice>}
    </>
  );
}
