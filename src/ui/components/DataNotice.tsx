import { usePane } from '../PaneContext';
import { Notice } from './Notice';

/** What every page says about the data on it: not a known workbook, or changed since the check. */
export function DataNotice() {
  const { state, translate } = usePane();
  if (state.check !== null && state.check.dataset.present.size === 0) {
    return (
      <Notice intent="info" title={translate('ui.unknown.title')}>
        {translate('ui.unknown.body')}
      </Notice>
    );
  }
  if (!state.stale) return null;
  return (
    <Notice intent="warning" title={translate('ui.stale.title')}>
      {translate('ui.stale.body')}
    </Notice>
  );
}
