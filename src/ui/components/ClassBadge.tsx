import { Badge } from '@fluentui/react-components';
import type { IndicatorClass } from '../../engine/measure';
import { statusColors } from '../../engine/report';
import { usePane } from '../PaneContext';

/** Colours of the classes, the good one first: those of the report, in light and dark alike. */
const colors = [statusColors.good, statusColors.middle, statusColors.bad] as const;

interface ClassBadgeProps {
  readonly value: IndicatorClass;
  /** The value stands exactly on a limit. */
  readonly onLimit: boolean;
}

/** Class of an indicator: the word, with its colour. */
export function ClassBadge({ value, onLimit }: ClassBadgeProps) {
  const { app, translate } = usePane();
  const look = colors[app.programme.catalogue.scale.names.indexOf(value)];
  const long = `class.${value}.long`;
  return (
    <Badge
      appearance="tint"
      color="informative"
      style={look && { backgroundColor: `#${look.fill}`, color: `#${look.ink}`, borderColor: `#${look.fill}` }}
      title={translate(translate.has(long) ? long : `class.${value}`)}
    >
      {translate(`class.${value}`)}
      {onLimit && ` (${translate('class.onLimit')})`}
    </Badge>
  );
}
