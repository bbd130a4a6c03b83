import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { linesWithin, type WorkList } from '../../engine/entry';
import { formatNumber } from '../../messages/format';
import { usePane } from '../PaneContext';
import type { WorkState } from './useWork';

const useStyles = makeStyles({
  lists: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  list: {
    justifyContent: 'space-between',
    textAlign: 'start',
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalXS,
  },
  count: { fontVariantNumeric: 'tabular-nums' },
});

/** The lists, each with how many lines it has, of which one is looked at. */
export function WorkChoice({ state: { all, list: current, change } }: { readonly state: WorkState }) {
  const styles = useStyles();
  const { state, language, translate } = usePane();
  const { filters } = state.workView;
  const count = ({ lines }: WorkList): string => formatNumber(linesWithin(lines, filters).length, language);
  return (
    <div className={styles.lists} role="group" aria-label={translate('tunggakan.lists')}>
      {all.lists
        .filter(({ foldedInto }) => foldedInto === undefined)
        .map((list) => (
          <ToggleButton
            key={list.id}
            size="small"
            className={styles.list}
            checked={list.id === current.id}
            onClick={() => change({ list: list.id })}
          >
            <span>{translate(`work.${list.id}`)}</span>
            <Text weight="semibold" className={styles.count}>
              {count(list)}
            </Text>
          </ToggleButton>
        ))}
    </div>
  );
}
