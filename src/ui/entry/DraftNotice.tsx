import { Button } from '@fluentui/react-components';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';

/** Says that what was typed is that of an earlier time. */
export function DraftNotice({ onDiscard }: { readonly onDiscard: () => void }) {
  const { translate } = usePane();
  return (
    <Notice
      intent="info"
      action={
        <Button size="small" onClick={onDiscard}>
          {translate('isi.draftDiscard')}
        </Button>
      }
    >
      {translate('isi.draft')}
    </Notice>
  );
}
