import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { dropDrafts } from '../entry/drafts';
import { usePane } from '../PaneContext';

/** What is kept on this computer of forms that were not saved, and the means to delete it. */
export function Drafts() {
  const { translate } = usePane();
  const [isGone, setGone] = useState(false);
  return (
    <div>
      <Text block size={200}>
        {translate('isi.draftsHint')}
      </Text>
      <Button
        size="small"
        onClick={() => {
          dropDrafts();
          setGone(true);
        }}
      >
        {translate('isi.draftsDelete')}
      </Button>
      <Text block size={200} role="status">
        {isGone && translate('isi.draftsDeleted')}
      </Text>
    </div>
  );
}
