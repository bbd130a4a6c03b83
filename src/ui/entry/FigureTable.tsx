import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { TaskFigure } from '../../engine/entry';
import { usePane } from '../PaneContext';
import { figureLabel, figureText, shown } from './taskText';

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  changed: { fontWeight: tokens.fontWeightSemibold },
  before: { color: tokens.colorNeutralForeground2 },
});

/** Figures of a task: before and after, where there is something to compare with. */
export function FigureTable({ task, figures }: { readonly task: string; readonly figures: readonly TaskFigure[] }) {
  const styles = useStyles();
  const { translate } = usePane();
  if (figures.length === 0) return null;
  const hasBefore = figures.some(({ before }) => before !== undefined);
  return (
    <Table size="extra-small" className={styles.table} aria-label={translate('isi.task.figures')}>
      {hasBefore && (
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{translate('isi.task.figures')}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{translate('isi.task.before')}</TableHeaderCell>
            <TableHeaderCell className={styles.number}>{translate('isi.task.after')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
      )}
      <TableBody>
        {figures.map((figure) => {
          const { id, type, before, after, of } = figure;
          const isChanged = of === undefined ? before !== undefined && before !== after : of !== after;
          return (
            <TableRow key={id}>
              <TableCell>{figureLabel(translate, task, figure)}</TableCell>
              {hasBefore && (
                <TableCell className={`${styles.number} ${styles.before}`}>
                  {before === undefined ? '' : shown(translate, before, type)}
                </TableCell>
              )}
              <TableCell className={isChanged ? `${styles.number} ${styles.changed}` : styles.number}>
                {figureText(translate, figure)}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
