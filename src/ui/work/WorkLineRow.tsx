import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, TableSimple20Regular } from '@fluentui/react-icons';
import { noteText, workText } from '../../app';
import { keysOfLine } from '../../engine/entry';
import { usePane } from '../PaneContext';
import type { WorkRow } from './workRows';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'start',
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  inner: { paddingInlineStart: tokens.spacingHorizontalL },
  head: { padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}` },
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
  title: {
    minWidth: 0,
    maxWidth: '100%',
    padding: 0,
    justifyContent: 'flex-start',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  fact: { whiteSpace: 'nowrap' },
  folded: { gridColumn: '1 / -1' },
});

interface WorkLineRowProps {
  readonly row: WorkRow;
  readonly marked: ReadonlySet<string>;
  readonly onMark: (keys: readonly string[], on: boolean) => void;
  /** Opens or closes what the row stands for. */
  readonly onToggle: () => void;
  /** Opens the form of a row of the workbook. */
  readonly onOpen: (key: string) => void;
  /** Shows a row's cell in Excel; null where there is none. */
  readonly onShow: ((key: string) => void) | null;
}

/** A row of a list: the head of a group, a folded list, or a line that can be marked and leads to its cell and its form. */
export function WorkLineRow({ row, marked, onMark, onToggle, onOpen, onShow }: WorkLineRowProps) {
  const styles = useStyles();
  const { translate, language } = usePane();
  if (row.kind === 'group')
    return (
      <div className={styles.head}>
        <Text weight="semibold">{row.place}</Text>
        {row.note !== null && (
          <Text size={200} className={styles.note}>
            {noteText(translate, row.note)}
          </Text>
        )}
      </div>
    );
  if (row.kind === 'folded') {
    const { id, lines } = row.list;
    return (
      <div className={styles.row}>
        <Button
          appearance="transparent"
          size="small"
          className={mergeClasses(styles.title, styles.folded)}
          icon={row.isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={row.isOpen}
          onClick={onToggle}
        >
          {translate('tunggakan.folded', { list: translate(`work.${id}`), count: lines.length })}
        </Button>
      </div>
    );
  }
  const { line, list, isInner, isOpen } = row;
  const keys = keysOfLine(line);
  const on = keys.filter((key) => marked.has(key)).length;
  const facts = list.columns.flatMap(({ id, type }, index) => {
    const value = line.cells[index] ?? null;
    return value === null || value === '' ? [] : [{ id, type, text: workText(value, type, language) }];
  });
  const names = facts.filter(({ type }) => type === 'text').map(({ text }) => text);
  const name = names.join(' · ');
  return (
    <div className={mergeClasses(styles.row, isInner && styles.inner)}>
      <Checkbox
        checked={on === 0 ? false : on === keys.length ? true : 'mixed'}
        aria-label={translate('tunggakan.mark', { line: name })}
        onChange={() => onMark(keys, on < keys.length)}
      />
      <div>
        {isOpen === null ? (
          <Button
            appearance="transparent"
            size="small"
            className={styles.title}
            aria-label={translate('tunggakan.open', { line: name })}
            onClick={() => onOpen(line.key)}
          >
            {name}
          </Button>
        ) : (
          <Button
            appearance="transparent"
            size="small"
            className={styles.title}
            icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
            aria-expanded={isOpen}
            onClick={onToggle}
          >
            {translate('tunggakan.unfold', { line: names[0] ?? '', count: keys.length })}
          </Button>
        )}
        <div className={styles.facts}>
          {!list.isGrouped && <span className={styles.fact}>{line.place}</span>}
          {facts
            .filter(({ type }) => type !== 'text')
            .map(({ id, text }) => (
              <span key={id} className={styles.fact}>
                {translate(`work.column.${id}`, { value: text })}
              </span>
            ))}
          {line.note !== undefined && <strong className={styles.fact}>{noteText(translate, line.note)}</strong>}
        </div>
      </div>
      {onShow !== null && (
        <Button
          appearance="subtle"
          size="small"
          icon={<TableSimple20Regular />}
          title={translate('ui.action.goToCell')}
          aria-label={translate('tunggakan.show', { line: name })}
          onClick={() => onShow(line.key)}
        />
      )}
    </div>
  );
}
