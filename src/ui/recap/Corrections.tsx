import { rowKeyText, type Correction, type RecapPlan } from '../../app';
import { columnType, type CellValue } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { OpenChoices, type OpenChoice } from '../components/OpenChoices';
import { usePane } from '../PaneContext';
import { decisionKey, type Decision, type RecapDecisions } from './useRecap';

interface CorrectionsProps {
  readonly plan: RecapPlan;
  readonly decisions: RecapDecisions;
  readonly onDecide: (decisions: RecapDecisions) => void;
}

/** What is decided at once: a cell of a correction, or the row as a whole. */
interface Place {
  readonly id: string;
  readonly correction: Correction;
  /** Null for the row. */
  readonly column: string | null;
}

const placesOf = (correction: Correction): readonly Place[] => {
  const { kind, cells, table, key } = correction;
  const columns = kind === 'row' ? [null] : cells.map(({ column }) => column);
  return columns.map((column) => ({ id: decisionKey(table, key, column), correction, column }));
};

/** What the kabupaten corrected itself, beside what the newer file has: a person chooses, all at once or cell by cell. */
export function Corrections({ plan, decisions, onDecide }: CorrectionsProps) {
  const { app, translate, language } = usePane();
  const places = plan.files.flatMap(({ corrections }) => corrections.flatMap(placesOf));
  const decide = (wanted: readonly Place[], decision: Decision) =>
    onDecide({
      ...decisions,
      cells: new Map([...decisions.cells, ...wanted.map(({ id }) => [id, decision] as const)]),
    });
  const choiceOf = ({ id, correction: { table, key, cells }, column }: Place): OpenChoice => {
    const chosen = decisions.cells.get(id) ?? null;
    const { schema } = app.programme;
    const shownKey = rowKeyText(schema, table, key, language);
    const cell = cells.find((each) => each.column === column);
    if (cell === undefined)
      return {
        ...{ id, chosen },
        label: `${table} ${shownKey}: ${translate('rekap.corrections.row')}`,
        options: [
          { value: 'recap', label: translate('rekap.corrections.keepRow') },
          { value: 'file', label: translate('rekap.corrections.dropRow') },
        ],
      };
    const type = columnType(schema, table, cell.column);
    const words = (value: CellValue): string => valueText(value, type, language) || '–';
    const isOlderShown = cell.before !== undefined && cell.before !== cell.file;
    return {
      ...{ id, chosen },
      label: `${table} ${shownKey}, ${cell.column}`,
      ...(isOlderShown ? { note: translate('rekap.corrections.before', { value: words(cell.before) }) } : {}),
      options: [
        { value: 'recap', label: translate('rekap.corrections.recap', { value: words(cell.recap) }) },
        { value: 'file', label: translate('rekap.corrections.file', { value: words(cell.file) }) },
      ],
    };
  };
  return (
    <OpenChoices
      title={translate('rekap.corrections')}
      intro={translate('rekap.corrections.intro')}
      open={places.filter(({ id }) => !decisions.cells.has(id)).length}
      all={[
        { label: translate('rekap.corrections.allRecap'), choose: () => decide(places, 'recap') },
        { label: translate('rekap.corrections.allFile'), choose: () => decide(places, 'file') },
      ]}
      items={places}
      choiceOf={choiceOf}
      onChoose={(place, value) => decide([place], value === 'recap' ? 'recap' : 'file')}
    />
  );
}
