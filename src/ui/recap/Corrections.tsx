import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { Correction, RecapPlan } from '../../app';
import { columnsOf, isTable, type CellValue } from '../../engine/schema';
import { valueText } from '../../messages/finding';
import { usePane } from '../PaneContext';
import { decisionKey, type Decision, type RecapDecisions } from './useRecap';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  all: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  key: { overflowWrap: 'anywhere' },
});

interface CorrectionsProps {
  readonly plan: RecapPlan;
  readonly decisions: RecapDecisions;
  readonly onDecide: (decisions: RecapDecisions) => void;
}

/** The places of a correction that are decided one by one: its cells, or the row as a whole. */
const placesOf = ({ kind, cells }: Correction): readonly (string | null)[] =>
  kind === 'row' ? [null] : cells.map(({ column }) => column);

/** What the kabupaten corrected itself, beside what the newer file has: a person chooses, all at once or cell by cell. */
export function Corrections({ plan, decisions, onDecide }: CorrectionsProps) {
  const styles = useStyles();
  const { translate } = usePane();
  const corrections = plan.files.flatMap((file) => file.corrections);
  if (corrections.length === 0) return null;
  const decide = (wanted: readonly Correction[], column: string | null | undefined, decision: Decision) => {
    const cells = new Map(decisions.cells);
    for (const correction of wanted) {
      const places = column === undefined ? placesOf(correction) : [column];
      for (const place of places) cells.set(decisionKey(correction.table, correction.key, place), decision);
    }
    onDecide({ ...decisions, cells });
  };
  return (
    <section className={styles.section}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {translate('rekap.corrections')}
      </Text>
      <Text>{translate('rekap.corrections.intro')}</Text>
      <div className={styles.all}>
        <Button size="small" onClick={() => decide(corrections, undefined, 'recap')}>
          {translate('rekap.corrections.allRecap')}
        </Button>
        <Button size="small" onClick={() => decide(corrections, undefined, 'file')}>
          {translate('rekap.corrections.allFile')}
        </Button>
      </div>
      <ul className={styles.list}>
        {corrections.flatMap((correction) =>
          placesOf(correction).map((column) => {
            const { table, key } = correction;
            const place = decisionKey(table, key, column);
            return (
              <li key={place}>
                <CorrectionCell
                  correction={correction}
                  column={column}
                  decision={decisions.cells.get(place) ?? null}
                  onDecide={(decision) => decide([correction], column, decision)}
                />
              </li>
            );
          }),
        )}
      </ul>
    </section>
  );
}

interface CorrectionCellProps {
  readonly correction: Correction;
  readonly column: string | null;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}

function CorrectionCell({ correction, column, decision, onDecide }: CorrectionCellProps) {
  const styles = useStyles();
  const { app, translate, language } = usePane();
  const { table, key, cells } = correction;
  const { schema } = app.programme;
  const unit = isTable(schema, table)
    ? (columnsOf(schema, table).find(({ header }) => header === column)?.type ?? 'text')
    : 'text';
  const words = (value: CellValue): string => valueText(value, unit, language) || '–';
  const cell = cells.find((each) => each.column === column);
  const label =
    column === null ? `${table} ${key}: ${translate('rekap.corrections.row')}` : `${table} ${key}, ${column}`;
  return (
    <>
      <Text className={styles.key}>{label}</Text>
      {cell?.before !== undefined && cell.before !== cell.file && (
        <Text size={200} block>
          {translate('rekap.corrections.before', { value: words(cell.before) })}
        </Text>
      )}
      <RadioGroup
        aria-label={label}
        value={decision ?? ''}
        onChange={(_event, { value }) => onDecide(value === 'recap' ? 'recap' : 'file')}
      >
        <Radio
          value="recap"
          label={
            cell === undefined
              ? translate('rekap.corrections.keepRow')
              : translate('rekap.corrections.recap', { value: words(cell.recap) })
          }
        />
        <Radio
          value="file"
          label={
            cell === undefined
              ? translate('rekap.corrections.dropRow')
              : translate('rekap.corrections.file', { value: words(cell.file) })
          }
        />
      </RadioGroup>
    </>
  );
}
