import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { isClassed, type AreaIndicators, type IndicatorDefinition } from '../../engine/measure';
import { indicatorText } from '../indicatorText';
import { usePane } from '../PaneContext';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  name: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: { display: 'block', width: '100%', height: '6px' },
  button: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
  },
  heading: { textAlign: 'left', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

const numberOf = (value: AreaIndicators['values'][string] | undefined): number | null => {
  const number = isClassed(value) ? value.value : value;
  return typeof number === 'number' ? number : null;
};

interface ChartProps {
  readonly areas: readonly AreaIndicators[];
  readonly definition: IndicatorDefinition;
  /** Label of the indicator. */
  readonly label: string;
  readonly onOpen: (area: AreaIndicators) => void;
}

/** Bars of one indicator over areas: a table whose rows have a bar, so that it reads without seeing it. Bars below zero have the colour of danger. */
export function AreaChart({ areas, definition, label, onOpen }: ChartProps) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const rows = areas.map((area) => ({
    area,
    value: area.values[definition.id],
    number: numberOf(area.values[definition.id]),
  }));
  const largest = Math.max(...rows.map(({ number }) => Math.abs(number ?? 0)));
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            <Text size={200}>{translate('indicatorPage.chart.area')}</Text>
          </th>
          <th scope="col" className={styles.value}>
            <Text size={200}>{translate('indicatorPage.chart.value')}</Text>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, value, number }) => (
          <tr key={`${area.level} ${area.code}`}>
            <th scope="row" className={styles.name}>
              <button type="button" className={styles.button} onClick={() => onOpen(area)}>
                {area.code === '' ? translate('area.unlinked') : area.name}
              </button>
              <svg className={styles.bar} aria-hidden viewBox="0 0 100 6" preserveAspectRatio="none">
                <rect width="100" height="6" fill={tokens.colorNeutralBackground5} />
                <rect
                  width={largest === 0 ? 0 : (Math.abs(number ?? 0) / largest) * 100}
                  height="6"
                  fill={(number ?? 0) < 0 ? tokens.colorPaletteRedBackground3 : tokens.colorBrandBackground}
                />
              </svg>
            </th>
            <td className={styles.value}>
              {indicatorText(value, definition.unit, language, translate) ?? translate('ui.indikator.none')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
