import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { gridOf } from '../../engine/dataset';
import { Choice } from '../components/Choice';
import { Notice } from '../components/Notice';
import { usePane } from '../PaneContext';
import { ColumnMatches } from './ColumnMatches';
import { HeaderChoice } from './HeaderChoice';
import { freshLook } from './state';
import { useImport, type MatchedImport } from './useImport';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Sheet, header and columns of the source, as they were found, and to be changed. */
export function MappingStep({ matched }: { readonly matched: MatchedImport }) {
  const styles = useStyles();
  const { state, translate } = usePane();
  const { importing, change, preview } = useImport();
  const { grid, found, mapping } = matched;
  const { source, sheet } = importing;
  if (source === null) return null;
  const isBusy = state.work !== null;
  const another = (
    <Button disabledFocusable={isBusy} onClick={() => change({ source: null, ...freshLook })}>
      {translate('impor.other')}
    </Button>
  );
  if (grid === undefined || found === null)
    return (
      <Notice intent="warning" action={another}>
        {translate('impor.blank')}
      </Notice>
    );
  const used = new Set(mapping.values());
  const unused = found.source.columns.flatMap(({ header }) => (used.has(header) ? [] : [header]));
  return (
    <>
      <Text>
        {translate('impor.source', { name: source.name, count: gridOf(grid).rowCount - found.source.header.bodyTop })}
      </Text>
      {source.grids.length > 1 && (
        <Choice
          label={translate('impor.sheet')}
          value={String(sheet)}
          options={source.grids.map((each, index) => ({ value: String(index), text: each.sheet }))}
          onChoose={(value) => change({ ...freshLook, sheet: Number(value) })}
        />
      )}
      <HeaderChoice
        grid={grid}
        place={found.source.place}
        onChoose={(place) => change({ place, mapping: null, chosen: new Set() })}
      />
      <ColumnMatches matched={matched} />
      {unused.length > 0 && <Text size={200}>{translate('impor.unused', { columns: unused.join(', ') })}</Text>}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isBusy} onClick={() => preview(matched)}>
          {translate('impor.preview')}
        </Button>
        {another}
      </div>
    </>
  );
}
