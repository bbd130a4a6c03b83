import { Text } from '@fluentui/react-components';
import { usePane } from '../PaneContext';
import type { PaneDialog as Question } from '../state/types';
import { PaneDialog } from './PaneDialog';

/** Asks before a cell is unhidden or a filter cleared. */
export function RevealDialog({ place, code }: Omit<Extract<Question, { kind: 'reveal' }>, 'kind'>) {
  const { translate, dispatch, show } = usePane();
  const name = [place.sheet, place.cell].filter((part) => part !== null).join(' · ');
  const run = () => {
    dispatch({ type: 'answered' });
    show?.(place, { reveal: true });
  };
  return (
    <PaneDialog
      title={translate('findings.reveal.title')}
      action={{ label: translate(code === 'hidden' ? 'findings.reveal.show' : 'findings.reveal.clear'), run }}
    >
      <Text>{translate(`findings.reveal.${code}`, { place: name })}</Text>
    </PaneDialog>
  );
}
