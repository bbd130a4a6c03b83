import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { IndicatorClass } from '../../engine/measure';
import { usePane } from '../PaneContext';

/** Colours of the classes, the good one first. */
const colors = ['success', 'warning', 'danger'] as const satisfies readonly BadgeProps['color'][];

interface ClassBadgeProps {
  readonly value: IndicatorClass;
  /** The value stands exactly on a limit. */
  readonly onLimit: boolean;
}

/** Class of an indicator: the word, with its colour. */
export function ClassBadge({ value, onLimit }: ClassBadgeProps) {
  const { app, translate } = usePane();
  const place = app.programme.catalogue.scale.names.indexOf(value);
  const long = `class.${value}.long`;
  return (
    <Badge
      appearance="tint"
      color={colors[place] ?? 'informative'}
      title={translate(translate.has(long) ? long : `class.${value}`)}
    >
      {translate(`class.${value}`)}
      {onLimit && ` (${translate('class.onLimit')})`}
    </Badge>
  );
}
