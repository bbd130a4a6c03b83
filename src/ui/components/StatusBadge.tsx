import { Badge, type BadgeProps } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  ErrorCircle16Filled,
  History16Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { Translate } from '../../messages';
import type { PaneState } from '../state/types';
import { statusOf, statusText, type StatusKind } from '../status';

/** Colour and sign; the sign alone is enough in black and white. */
const looks: Readonly<Record<StatusKind, { color: NonNullable<BadgeProps['color']>; icon: React.JSX.Element }>> = {
  unchecked: { color: 'informative', icon: <Circle16Regular /> },
  stale: { color: 'warning', icon: <History16Filled /> },
  ready: { color: 'success', icon: <CheckmarkCircle16Filled /> },
  errors: { color: 'danger', icon: <ErrorCircle16Filled /> },
  warnings: { color: 'warning', icon: <Warning16Filled /> },
};

/** Status of a workbook's data: *Belum diperiksa*, *12 kesalahan, 3 peringatan*, *Siap kirim* … */
export function StatusBadge({
  state,
  translate,
}: {
  readonly state: Pick<PaneState, 'check' | 'stale'>;
  readonly translate: Translate;
}) {
  const { color, icon } = looks[statusOf(state)];
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon}>
      {translate(...statusText(state))}
    </Badge>
  );
}
