import { Input, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { mappedTo, sure, type ColumnMatch } from '../../engine/entry';
import type { CellValue, ColumnSchema } from '../../engine/schema';
import { Choice } from '../components/Choice';
import { usePane } from '../PaneContext';
import { useImport, type MatchedImport } from './useImport';

const useStyles = makeStyles({
  columns: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  look: { color: tokens.colorPaletteDarkOrangeForeground1 },
  more: { cursor: 'pointer' },
  title: { margin: 0 },
});

/** Choices beside the columns of the source. */
const nothing = 'none';
const same = 'same';
const fromSource = (header: string): string => `from ${header}`;

/** The columns of the table, each with the one of the source that fills it: those that are matched or needed first. */
export function ColumnMatches({ matched }: { readonly matched: MatchedImport }) {
  const styles = useStyles();
  const { translate } = usePane();
  const { target, mapping } = matched;
  const { importing } = useImport();
  const columns = target.columns.filter(({ calculated }) => calculated === undefined);
  const isShown = ({ header, required }: ColumnSchema): boolean =>
    required === true || mapping.has(header) || importing.chosen.has(header);
  const others = columns.filter((column) => !isShown(column));
  return (
    <section className={styles.columns} aria-label={translate('impor.columns')}>
      <Subtitle2 as="h3" className={styles.title}>
        {translate('impor.columns')}
      </Subtitle2>
      {columns.filter(isShown).map((column) => (
        <ColumnRow key={column.header} column={column} matched={matched} />
      ))}
      {others.length > 0 && (
        <details>
          <summary className={styles.more}>{translate('impor.more', { count: others.length })}</summary>
          <div className={styles.columns}>
            {others.map((column) => (
              <ColumnRow key={column.header} column={column} matched={matched} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function ColumnRow({ column, matched }: { readonly column: ColumnSchema; readonly matched: MatchedImport }) {
  const styles = useStyles();
  const { translate } = usePane();
  const { importing, change } = useImport();
  const { found, mapping } = matched;
  const { header, required } = column;
  const from = mapping.get(header);
  const fixed = importing.fixed[header];
  const value = from !== undefined ? fromSource(from) : fixed === undefined ? nothing : same;
  const choose = (choice: string) => {
    const rest = Object.fromEntries(Object.entries(importing.fixed).filter(([column]) => column !== header));
    const source = found?.source.columns.find((each) => fromSource(each.header) === choice)?.header ?? null;
    change({
      mapping: mappedTo(mapping, header, source),
      chosen: new Set([...importing.chosen, header]),
      fixed: choice === same ? { ...rest, [header]: fixed ?? '' } : rest,
    });
  };
  return (
    <div className={styles.column}>
      <Choice
        label={required === true ? `${header} (${translate('impor.required')})` : header}
        value={value}
        options={[
          { value: nothing, text: translate('impor.none') },
          { value: same, text: translate('impor.fixed') },
          ...(found?.source.columns ?? []).map((each) => ({ value: fromSource(each.header), text: each.header })),
        ]}
        onChoose={choose}
      />
      {value === same && (
        <Input
          aria-label={translate('impor.fixedText', { column: header })}
          value={fixed ?? ''}
          onChange={(_event, data) => change({ fixed: { ...importing.fixed, [header]: data.value } })}
        />
      )}
      {from !== undefined && <MatchNote matched={matched} column={header} from={from} />}
    </div>
  );
}

/** How a column was matched, and what stands in it. */
function MatchNote({
  matched: { found },
  column,
  from,
}: {
  readonly matched: MatchedImport;
  readonly column: string;
  readonly from: string;
}) {
  const styles = useStyles();
  const { translate } = usePane();
  const match: ColumnMatch | undefined = found?.matches.find((each) => each.column === column && each.source === from);
  const samples = found?.source.columns.find(({ header }) => header === from)?.samples ?? [];
  const isUnsure = match !== undefined && match.confidence < sure;
  return (
    <Text size={200} className={styles.note}>
      {translate(`impor.by.${match?.by ?? 'chosen'}`)}
      {isUnsure && <span className={styles.look}>, {translate('impor.look')}</span>}
      {samples.length > 0 && `. ${translate('impor.samples', { samples: samples.map(sampleText).join(' · ') })}`}
    </Text>
  );
}

/** A cell as it stands in the source, shortened. */
function sampleText(cell: CellValue): string {
  const text = String(cell ?? '').replace(/\s+/g, ' ');
  return text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;
}

const longestSample = 24;
