import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { TraceTarget } from '../../../engine/measure';
import type { NoteTrace } from '../../../engine/report';
import { usePane } from '../../PaneContext';
import { indicatorLabel } from '../indicatorLabel';
import { Facts } from './Facts';
import { TraceFrame, type CellState } from './TraceFrame';

const useStyles = makeStyles({
  about: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

interface NotePanelProps {
  readonly note: NoteTrace;
  /** How the cell of the report stands to the data. */
  readonly cell: CellState;
  readonly onOpen: (target: TraceTarget) => void;
  readonly onClose: () => void;
}

/** A number that comes from elsewhere than the rows of the data: an earlier value, a target, a limit. */
export function NotePanel({ note: { title, facts, about }, cell, onOpen, onClose }: NotePanelProps) {
  const styles = useStyles();
  const { translate } = usePane();
  return (
    <TraceFrame title={title} area={null} cell={cell} onClose={onClose}>
      <Facts facts={facts.map(([term, text]) => [term, [text]])} />
      {about.length > 0 && (
        <div className={styles.about}>
          {about.map((target) => (
            <Button key={target.id} size="small" onClick={() => onOpen(target)}>
              {`${translate('trace.follow')}: ${indicatorLabel(target.id, translate)}`}
            </Button>
          ))}
        </div>
      )}
    </TraceFrame>
  );
}
