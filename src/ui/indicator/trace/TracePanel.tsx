import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { namesBehind, type CheckResult } from '../../../app';
import { isClassed, type Contributions, type Explanation, type TraceTarget } from '../../../engine/measure';
import { formatMonth, formatNumber } from '../../../messages/format';
import { areaName } from '../../components/AreaPicker';
import { Choice } from '../../components/Choice';
import { ClassBadge } from '../../components/ClassBadge';
import { indicatorText } from '../../indicatorText';
import { NamesPanel } from '../../names/NamesPanel';
import { WriteNames } from '../../names/WriteNames';
import { usePane } from '../../PaneContext';
import { indicatorLabel } from '../indicatorLabel';
import { TraceFormula } from './TraceFormula';
import { TraceFrame, type CellState } from './TraceFrame';
import { TraceRows } from './TraceRows';

const useStyles = makeStyles({
  area: { color: tokens.colorNeutralForeground3 },
  value: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  classes: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  class: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '40px',
  },
  open: { justifyContent: 'flex-start', paddingLeft: 0, paddingRight: 0, minWidth: 0, textAlign: 'left' },
});

interface TraceProps {
  readonly explanation: Explanation;
  readonly check: CheckResult;
  /** The rows of those who ought to have reported and have not, where the number counts reports. */
  readonly missing: readonly Contributions[];
  /** How the cell of the report stands to the data. */
  readonly cell: CellState;
  readonly onOpen: (target: TraceTarget) => void;
  readonly onClose: () => void;
}

/** *Telusuri angka ini*: what a number means, how it was computed, and from which rows. */
export function TracePanel({ explanation, check, missing, cell, onOpen, onClose }: TraceProps) {
  const styles = useStyles();
  const { language, translate } = usePane();
  const { definition, area, group, groups, value, classes } = explanation;
  const { id, unit } = definition;
  const label = indicatorLabel(id, translate);
  const meaning = `indicator.${id}.definition`;
  const shown =
    definition.kind === 'breakdown' && typeof value === 'number'
      ? formatNumber(value, language)
      : indicatorText(value, unit, language, translate);
  const groupText = (name: string) => (/^\d{4}-\d\d$/.test(name) ? formatMonth(name, language) : name);
  return (
    <TraceFrame title={label} area={areaName(area, translate)} cell={cell} onClose={onClose}>
      {group !== null && (
        <Choice
          label={translate(definition.kind === 'breakdown' ? `trace.group.${id}` : 'trace.group')}
          value={group}
          options={groups.map((name) => ({ value: name, text: groupText(name) }))}
          onChoose={(name) => onOpen({ id, area, group: name })}
        />
      )}
      <div className={styles.value}>
        <Text size={500} weight="semibold">
          {shown ?? translate('ui.indikator.none')}
        </Text>
        {isClassed(value) && value.class !== null && <ClassBadge value={value.class} onLimit={value.onLimit} />}
      </div>
      {translate.has(meaning) && <Text>{translate(meaning)}</Text>}
      <TraceFormula explanation={explanation} result={shown} />
      {classes.length > 0 && (
        <div>
          <Text as="h4" weight="semibold" block>
            {translate('trace.classes')}
          </Text>
          <ul className={styles.classes}>
            {classes.map((item) => (
              <li key={item.id} className={styles.class}>
                <Button
                  appearance="transparent"
                  size="small"
                  className={styles.open}
                  onClick={() => onOpen({ id: item.id, area })}
                >
                  {indicatorLabel(item.id, translate)}
                </Button>
                {item.value.class !== null && <ClassBadge value={item.value.class} onLimit={item.value.onLimit} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Text size={200} className={styles.area}>
        {`${translate('docs.source')}: ${translate(`source.${definition.source}`)}`}
      </Text>
      {missing.length > 0 && <NamesPanel check={check} title={translate('names.notReported')} parts={missing} />}
      {explanation.measures.length > 0 && (
        <TraceRows
          key={`${id} ${area.level} ${area.code} ${group ?? ''}`}
          measures={explanation.measures}
          isSum={explanation.formula?.formula.kind === 'sum'}
          dataset={check.dataset}
        >
          {(parts) => (
            <WriteNames
              check={check}
              list={() => namesBehind(check, `${label}, ${areaName(area, translate)}`, parts, translate)}
            />
          )}
        </TraceRows>
      )}
    </TraceFrame>
  );
}
