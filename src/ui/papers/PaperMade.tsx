import { Button } from '@fluentui/react-components';
import { missingText } from '../../app';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';

/** What became of the paper made last. */
export function PaperMade() {
  const { state, translate, show } = usePane();
  const { printed } = state;
  if (printed === null) return null;
  const { how, name, sheets } = printed;
  const missing = missingText(sheets, translate);
  return (
    <Notice
      intent={how === 'nothing' || missing !== null ? 'warning' : 'success'}
      {...(how === 'written' && show !== null
        ? {
            action: (
              <Button size="small" onClick={() => show({ sheet: name, cell: null })}>
                {translate('ui.indikator.openSheet', { name })}
              </Button>
            ),
          }
        : {})}
    >
      {[translate(`cetak.${how}`, { name }), missing].filter((text) => text !== null).join(' ')}
    </Notice>
  );
}
