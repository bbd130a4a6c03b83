import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { summaryText, type CheckResult } from '../../app';
import {
  isTold,
  keyIndicators,
  type AreaIndicators,
  type IndicatorResult,
  type TraceTarget,
} from '../../engine/measure';
import { areaName, AreaPicker } from '../components/AreaPicker';
import { Choice } from '../components/Choice';
import { CopyText } from '../components/CopyText';
import { plainList } from '../components/plainList';
import { usePane } from '../PaneContext';
import { AreaChart } from './AreaChart';
import { IndicatorCard } from './IndicatorCard';
import { indicatorLabel } from './indicatorLabel';
import { useEarlierValues } from './useEarlierValues';

const useStyles = makeStyles({
  choices: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  cards: {
    flexShrink: 0,
    ...plainList,
    gap: tokens.spacingVerticalXS,
  },
  chart: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
});

/** The key figures of all sections, or everything of one. */
type Shown = 'key' | (string & {});

/** The areas beside which one is looked at: the parts of the whole where there are several, else the lowest areas around it. */
function comparedAreas(
  areas: readonly AreaIndicators[],
  { depth, code }: AreaIndicators,
  lowest: number,
): readonly AreaIndicators[] {
  const parts = areas.filter((area) => area.depth === 1);
  if (depth === 0 && lowest > 1 && parts.length > 1) return parts;
  const within = depth === lowest ? code.slice(0, code.lastIndexOf('.')) : code;
  return areas.filter((area) => area.depth === lowest && (depth === 0 || area.code.startsWith(`${within}.`)));
}

interface OverviewProps {
  readonly check: CheckResult;
  readonly indicators: IndicatorResult;
  readonly area: AreaIndicators;
  readonly onOpen: (target: TraceTarget) => void;
}

/** The indicators of one area as cards, a text for a message, and one indicator compared over areas. */
export function Overview({ check, indicators, area, onOpen }: OverviewProps) {
  const styles = useStyles();
  const { app, language, translate } = usePane();
  const { catalogue, schema } = app.programme;
  const [shown, setShown] = useState<Shown>('key');
  const [wanted, setWanted] = useState(
    () => keyIndicators(catalogue, 'letter').find(({ kind }) => kind === 'classed')?.id,
  );
  const comparison = useEarlierValues(check, indicators);
  const whole = indicators.areas.find(({ depth }) => depth === 0);
  const definitions = catalogue.indicators.filter(
    (definition) =>
      isTold(definition, whole?.values[definition.id]) &&
      (shown === 'key' ? definition.key?.card === true : definition.section === shown),
  );
  const charted = definitions.filter(({ kind }) => kind === 'value' || kind === 'classed');
  const compared = charted.find(({ id }) => id === wanted) ?? charted[0];
  const areas = comparedAreas(indicators.areas, area, schema.areas.levels.length - 1);
  const reference = ({ level, code }: AreaIndicators) => ({ level, code });
  return (
    <>
      <div className={styles.choices}>
        <AreaPicker areas={indicators.areas} chosen={area} />
        <Choice
          label={translate('indicatorPage.section')}
          value={shown}
          options={[
            { value: 'key', text: translate('indicatorPage.section.key') },
            ...catalogue.sections.map((section) => ({ value: section, text: translate(`section.${section}`) })),
          ]}
          onChoose={setShown}
        />
      </div>
      <CopyText
        label={translate('indicatorPage.summary')}
        title={translate('indicatorPage.summary.text')}
        text={summaryText(check, indicators, area, language, translate)}
      />
      <ul className={styles.cards} aria-label={translate('indicatorPage.cards', { area: areaName(area, translate) })}>
        {definitions.map((definition) => (
          <li key={definition.id}>
            <IndicatorCard
              area={area}
              definition={definition}
              comparison={comparison}
              onOpen={() => onOpen({ id: definition.id, area: reference(area) })}
            />
          </li>
        ))}
      </ul>
      {compared !== undefined && areas.length > 1 && (
        <section className={styles.chart}>
          <Text as="h3" weight="semibold" className={styles.title}>
            {translate('indicatorPage.chart')}
          </Text>
          <Choice
            label={translate('indicatorPage.chart.indicator')}
            value={compared.id}
            options={charted.map(({ id }) => ({ value: id, text: indicatorLabel(id, translate) }))}
            onChoose={setWanted}
          />
          <AreaChart
            areas={areas}
            definition={compared}
            label={indicatorLabel(compared.id, translate)}
            onOpen={(other) => onOpen({ id: compared.id, area: reference(other) })}
          />
        </section>
      )}
    </>
  );
}
