import { Button } from '@fluentui/react-components';
import type { CheckResult } from '../../app';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';
import { unfilledTables } from './unfilled';

/** What to do first in a workbook that was only just prepared: which sheets have rows of which none is filled in. */
export function FreshNotice({ check }: { readonly check: CheckResult }) {
  const { translate, show } = usePane();
  const fresh = unfilledTables(check).filter(({ count, all }) => count === all);
  const [start] = fresh;
  if (start === undefined) return null;
  const tables = fresh.map(({ table, count }) => translate('ui.fresh.table', { table, count })).join(', ');
  const go = show !== null && (
    <Button onClick={() => show(start.first)}>{translate('ui.fresh.go', { table: start.table })}</Button>
  );
  return (
    <Notice intent="info" title={translate('ui.fresh.title')} {...(go === false ? {} : { action: go })}>
      {translate('ui.fresh.body', { tables })}
    </Notice>
  );
}
