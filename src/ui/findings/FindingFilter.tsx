import { Button, makeStyles, SearchBox, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { ArrowMinimizeVertical20Regular, ArrowMaximizeVertical20Regular, Filter16Regular } from '@fluentui/react-icons';
import type { FindingCounts } from '../../engine/check';
import { formatNumber } from '../../messages/format';
import { SeverityFilter } from '../components/SeverityFilter';
import { usePane } from '../PaneContext';
import { groupings, type Group } from './groups';

const useStyles = makeStyles({
  filter: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
  },
  wide: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
  },
  search: { display: 'flex', gap: tokens.spacingHorizontalXS, gridColumn: '1 / -1' },
  box: { flexGrow: 1, minWidth: 0 },
});

interface FindingFilterProps {
  readonly counts: FindingCounts;
  readonly groups: readonly Group[];
  /** Whether grouping and search are shown. */
  readonly narrowing: boolean;
  readonly onNarrowing: (narrowing: boolean) => void;
}

/** Which findings are listed, and in what order: severities, grouping, one group, words. */
export function FindingFilter({ counts, groups, narrowing, onNarrowing }: FindingFilterProps) {
  const styles = useStyles();
  const { translate } = usePane();
  return (
    <div className={styles.filter} role="search" aria-label={translate('findings.filter')}>
      <div className={styles.wide}>
        <SeverityFilter counts={counts} />
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={narrowing}
          icon={<Filter16Regular />}
          onClick={() => onNarrowing(!narrowing)}
        >
          {translate('findings.narrow')}
        </ToggleButton>
      </div>
      {narrowing && <Narrowing groups={groups} />}
    </div>
  );
}

/** Grouping, one group, words. */
function Narrowing({ groups }: Pick<FindingFilterProps, 'groups'>) {
  const styles = useStyles();
  const { state, dispatch, translate, language } = usePane();
  const { grouping, only, query, closed } = state.view;
  const allClosed = groups.length > 0 && groups.every(({ key }) => closed.has(key));
  const all = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  const countIn = (label: string, count: number) => `${label} (${formatNumber(count, language)})`;
  const foldLabel = translate(allClosed ? 'findings.unfold' : 'findings.fold');
  return (
    <>
      <Select
        size="small"
        aria-label={translate('findings.groupBy')}
        value={grouping}
        onChange={(_event, { value }) => {
          const chosen = groupings.find((name) => name === value);
          if (chosen !== undefined) {
            dispatch({ type: 'viewChanged', change: { grouping: chosen, only: null, closed: new Set() } });
          }
        }}
      >
        {groupings.map((name) => (
          <option key={name} value={name}>
            {translate(`findings.group.${name}`)}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={translate('findings.only')}
        // A key may be empty (no area), hence the letter before it.
        value={groups.some(({ key }) => key === only) ? `=${only ?? ''}` : ''}
        onChange={(_event, { value }) =>
          dispatch({ type: 'viewChanged', change: { only: value === '' ? null : value.slice(1) } })
        }
      >
        <option value="">{countIn(translate('findings.only.all'), all)}</option>
        {groups.map(({ key, label, findings }) => (
          <option key={key} value={`=${key}`}>
            {countIn(label, findings.length)}
          </option>
        ))}
      </Select>
      <div className={styles.search}>
        <SearchBox
          size="small"
          className={styles.box}
          aria-label={translate('findings.search')}
          placeholder={translate('findings.search')}
          value={query}
          onChange={(_event, { value }) => dispatch({ type: 'viewChanged', change: { query: value } })}
        />
        <Button
          size="small"
          icon={allClosed ? <ArrowMaximizeVertical20Regular /> : <ArrowMinimizeVertical20Regular />}
          aria-label={foldLabel}
          title={foldLabel}
          onClick={() =>
            dispatch({
              type: 'viewChanged',
              change: { closed: new Set(allClosed ? [] : groups.map(({ key }) => key)) },
            })
          }
        />
      </div>
    </>
  );
}
