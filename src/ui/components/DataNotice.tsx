import { Button } from '@fluentui/react-components';
import { useShell } from '../PaneContext';
import { Notice } from './Notice';

/** What every page says about the data on it: not a known workbook, or changed since the check. What follows in a moment needs no word. */
export function DataNotice() {
  const { state, translate, run, places, dispatch } = useShell();
  if (state.check !== null && state.check.dataset.present.size === 0) {
    const prepare = places !== null && state.page !== 'siapkan' && (
      <Button onClick={() => dispatch({ type: 'pageOpened', page: 'siapkan' })}>{translate('ui.page.siapkan')}</Button>
    );
    return (
      <Notice intent="info" title={translate('ui.unknown.title')} {...(prepare === false ? {} : { action: prepare })}>
        {translate('ui.unknown.body')}
      </Notice>
    );
  }
  if (!state.stale || state.staleWhy === 'soon') return null;
  if (state.staleWhy === 'others') {
    const again = (
      <Button disabledFocusable={state.work !== null} onClick={() => run('check')}>
        {translate('live.again')}
      </Button>
    );
    return (
      <Notice intent="warning" title={translate('live.others.title')} action={again}>
        {translate('live.others.body')}
      </Notice>
    );
  }
  return (
    <Notice intent="warning" title={translate('ui.stale.title')}>
      {translate('ui.stale.body')}
    </Notice>
  );
}
