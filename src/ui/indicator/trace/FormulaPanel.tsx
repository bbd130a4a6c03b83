import { Text } from '@fluentui/react-components';
import { namesBehind, type CheckResult } from '../../../app';
import type { FormulaExplanation } from '../../../engine/measure';
import { formulaNumbers, formulaWords } from '../../../engine/report';
import { formatMonth, formatNumber } from '../../../messages/format';
import { reportTexts } from '../../../messages/reportTexts';
import { areaName } from '../../components/AreaPicker';
import { WriteNames } from '../../names/WriteNames';
import { usePane } from '../../PaneContext';
import { Facts, type Fact } from './Facts';
import { TraceFrame, type CellState } from './TraceFrame';
import { TraceRows } from './TraceRows';

/** Products of shares leave traces in the last binary places (1.142.791,6999999993). */
const withoutNoise = (value: number) => Math.round(value * 1e6) / 1e6;

interface FormulaPanelProps {
  readonly title: string;
  readonly explanation: FormulaExplanation;
  readonly check: CheckResult;
  /** How the cell of the report stands to the data. */
  readonly cell: CellState;
  readonly onClose: () => void;
}

/** A number that is no indicator, such as a measure of `Dasar Perhitungan`: what it measures, and its rows. */
export function FormulaPanel({ title, explanation, check, cell, onClose }: FormulaPanelProps) {
  const { language, translate } = usePane();
  const { area, group, formula, measures } = explanation;
  const texts = reportTexts(language, translate);
  const value =
    formula.value === null ? translate('ui.indikator.none') : formatNumber(withoutNoise(formula.value), language);
  const period = group === null ? null : /^\d{4}-\d\d$/.test(group) ? formatMonth(group, language) : group;
  const facts: Fact[] = [];
  if (period !== null) facts.push([translate('trace.group'), [period]]);
  if (formula.parts.length > 0) {
    facts.push([translate('docs.formula'), [formulaWords(formula.formula, texts)]]);
    facts.push([translate('trace.numbers'), [`${formulaNumbers(formula, texts)} = ${value}`]]);
  }
  return (
    <TraceFrame title={title} area={areaName(area, translate)} cell={cell} onClose={onClose}>
      <Text size={500} weight="semibold">
        {value}
      </Text>
      {facts.length > 0 && <Facts facts={facts} />}
      <TraceRows key={`${title} ${area.level} ${area.code}`} measures={measures} dataset={check.dataset}>
        {(parts) => (
          <WriteNames
            check={check}
            list={() => namesBehind(check, `${title}, ${areaName(area, translate)}`, parts, translate)}
          />
        )}
      </TraceRows>
    </TraceFrame>
  );
}
