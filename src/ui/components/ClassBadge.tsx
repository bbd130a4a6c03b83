import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { IndicatorClass } from '../../engine/measure';
import { usePane } from '../PaneContext';

const colors: Readonly<Record<IndicatorClass, NonNullable<BadgeProps['color']>>> = {
  memuaskan: 'success',
  minimum: 'warning',
  penundaan: 'danger',
};

interface ClassBadgeProps {
  readonly value: IndicatorClass;
  /** The value stands exactly on a limit. */
  readonly onLimit: boolean;
}

/** Class of an indicator: the word, with its colour. */
export function ClassBadge({ value, onLimit }: ClassBadgeProps) {
  const { translate } = usePane();
  return (
    <Badge
      appearance="tint"
      color={colors[value]}
      title={translate(value === 'penundaan' ? 'class.penundaan.long' : `class.${value}`)}
    >
      {translate(`class.${value}`)}
      {onLimit && ` (${translate('class.onLimit')})`}
    </Badge>
  );
}
