import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { TaskFigure, TaskLine, TaskRefusal } from '../../engine/entry';
import type { ColumnSchema } from '../../engine/schema';
import { usePane } from '../PaneContext';
import { figureLabel, taskText } from './taskText';
import { refusalText, shownValue } from '../../messages/refusal';
import { TypedField } from './TypedField';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
  name: { overflowWrap: 'anywhere', flexGrow: 1 },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  fault: { color: tokens.colorPaletteRedForeground1 },
  note: { color: tokens.colorPaletteDarkOrangeForeground1 },
  told: { color: tokens.colorNeutralForeground2 },
  label: { display: 'block' },
});

interface LineRowProps {
  readonly task: string;
  readonly line: TaskLine;
  readonly columns: readonly ColumnSchema[];
  readonly typed: readonly ColumnSchema[];
  readonly text: (column: ColumnSchema) => string;
  readonly refusal: TaskRefusal | undefined;
  /** What is to be known about it. */
  readonly notes: readonly TaskRefusal[];
  readonly figures: readonly TaskFigure[];
  /** Column that takes the focus; null for none. */
  readonly active: number | null;
  readonly onText: (column: ColumnSchema, text: string) => void;
  readonly onLeave: (column: ColumnSchema) => void;
  readonly onKey: (event: KeyboardEvent, column: number) => void;
  readonly onPaste: (event: ClipboardEvent, column: number) => void;
  readonly onFocus: (column: number) => void;
}

/** A line of a list: what it is about, and the cells that are typed. */
export function LineRow(props: LineRowProps) {
  const {
    task,
    line,
    columns,
    typed,
    text,
    refusal,
    notes,
    figures,
    active,
    onText,
    onLeave,
    onKey,
    onPaste,
    onFocus,
  } = props;
  const styles = useStyles();
  const { language, translate } = usePane();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === null) return;
    const input = element.current?.querySelectorAll('input')[active];
    if (input === undefined || input === document.activeElement) return;
    input.focus({ preventScroll: true });
    input.select();
  }, [active]);
  const isMany = typed.length > 2;
  const name = (column: ColumnSchema): string => taskText(translate, `task.${task}.${column.header}`) ?? column.header;
  const [title] = line.cells;
  return (
    <div ref={element} className={styles.line} role="group" aria-label={`${String(title ?? '')} ${line.key}`.trim()}>
      <div className={isMany ? `${styles.cells} ${styles.wide}` : styles.cells}>
        {line.cells.map((cell, index) => {
          const column = columns[index];
          if (column === undefined) return null;
          const told = shownValue(translate, cell, column.type);
          return column.type === 'text' ? (
            <Text
              key={column.header}
              className={styles.name}
              weight={index === 0 ? 'semibold' : 'regular'}
              size={index === 0 ? 300 : 200}
            >
              {told}
            </Text>
          ) : (
            <Text key={column.header} size={200} className={styles.number}>
              {name(column)} {told}
            </Text>
          );
        })}
        {!line.cells.includes(line.key) && (
          <Text size={200} className={styles.told}>
            {line.key}
          </Text>
        )}
      </div>
      <div className={isMany ? `${styles.fields} ${styles.wide}` : styles.fields}>
        {typed.map((column, index) => (
          <div
            key={column.header}
            onKeyDownCapture={(event) => onKey(event, index)}
            onPasteCapture={(event) => onPaste(event, index)}
            onFocusCapture={() => onFocus(index)}
          >
            {isMany && (
              <Text size={200} className={styles.label} aria-hidden>
                {name(column)}
              </Text>
            )}
            <TypedField
              column={column}
              name={name(column)}
              label={translate('isi.task.line', { column: name(column), line: line.key })}
              text={text(column)}
              day={null}
              language={language}
              onText={(typedText) => onText(column, typedText)}
              onLeave={() => onLeave(column)}
            />
          </div>
        ))}
      </div>
      {refusal !== undefined && (
        <Text size={200} role="alert" className={`${styles.wide} ${styles.fault}`}>
          {refusalText(translate, refusal)}
        </Text>
      )}
      {notes.map((note, index) => (
        <Text key={index} size={200} className={`${styles.wide} ${styles.note}`}>
          {refusalText(translate, note)}
        </Text>
      ))}
      {refusal === undefined && figures.length > 0 && (
        <Text size={200} className={`${styles.wide} ${styles.told}`}>
          {figures
            .map(
              (figure) => `${figureLabel(translate, task, figure)} ${shownValue(translate, figure.after, figure.type)}`,
            )
            .join(' · ')}
        </Text>
      )}
    </div>
  );
}
