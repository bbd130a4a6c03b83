import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { rowKeyText, type ImportKind, type ImportPreview, type ImportRow } from '../../app';
import { describeReason } from '../../messages/importReason';
import { shownValue } from '../../messages/refusal';
import { usePane } from '../PaneContext';

/** Rows that are listed at once; all that are rejected can be saved. */
const mostListed = 100;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  place: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The rows of one kind: where each stands in the source, and its reason, what changes in it or what was read of it. */
export function PreviewRows({ preview, kind }: { readonly preview: ImportPreview; readonly kind: ImportKind }) {
  const styles = useStyles();
  const { app, translate, language } = usePane();
  const { schema } = app.programme;
  const rows = useMemo(() => preview.rows.filter((row) => row.kind === kind), [preview, kind]);
  const name = translate(`impor.kind.${kind}`);
  if (rows.length === 0) return <Text size={200}>{translate('impor.noRows', { kind: name })}</Text>;
  return (
    <>
      {rows.length > mostListed && (
        <Text size={200}>{translate('impor.shown', { shown: mostListed, total: rows.length })}</Text>
      )}
      <ul className={styles.list} aria-label={translate('impor.rows', { kind: name })}>
        {rows.slice(0, mostListed).map((row) => (
          <li key={row.row} className={styles.row}>
            <span className={styles.place}>
              {translate('impor.row', { row: String(row.row + 1) })}
              {row.key !== '' && ` · ${rowKeyText(schema, preview.target.table.name, row.key, language)}`}
            </span>
            <RowText preview={preview} row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

function RowText({ preview, row }: { readonly preview: ImportPreview; readonly row: ImportRow }) {
  const styles = useStyles();
  const { translate } = usePane();
  const { columns, table } = preview.target;
  const { reason, cells, blanks } = row;
  if (reason !== undefined) return <span className={styles.cells}>{describeReason(translate, reason)}</span>;
  const filled = columns
    .filter(({ header }) => cells[header] !== undefined && !table.key.includes(header))
    .map(({ header, type }) => `${header} ${shownValue(translate, cells[header] ?? null, type)}`);
  const left = blanks === undefined ? [] : [translate('impor.blanks', { columns: blanks.join(', ') })];
  return <span className={styles.cells}>{[...left, ...filled].join(' · ')}</span>;
}
