import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Dataset } from '../../../engine/dataset';
import { contributingRows } from '../../../engine/measure';
import type { RowsTrace } from '../../../engine/report';
import { usePane } from '../../PaneContext';
import { Facts } from './Facts';
import { RowList } from './RowList';
import { TraceFrame, type CellState } from './TraceFrame';

interface RowsPanelProps {
  readonly trace: RowsTrace;
  readonly dataset: Dataset;
  /** How the cell of the paper stands to the data. */
  readonly cell: CellState;
  readonly onClose: () => void;
}

/** A number of a paper: what it is worked out of, and the rows. */
export function RowsPanel({ trace, dataset, cell, onClose }: RowsPanelProps) {
  const { translate } = usePane();
  const { title, facts } = trace;
  const rows = useMemo(() => contributingRows(dataset, trace.rows(), 'place'), [dataset, trace]);
  return (
    <TraceFrame title={title} area={null} cell={cell} onClose={onClose}>
      <Facts facts={facts.map(([term, text]) => [term, [text]])} />
      {rows.count > 0 && (
        <>
          <Text as="h4" weight="semibold">
            {translate('trace.rows')}
          </Text>
          <RowList dataset={dataset} rows={rows} label={translate('trace.rows')} />
        </>
      )}
    </TraceFrame>
  );
}
