import { Text } from '@fluentui/react-components';
import type { EditRefusal } from '../../workbook/port';
import { usePane } from '../PaneContext';

const refusals = ['formula', 'conflict', 'protected', 'not-found'] as const satisfies readonly EditRefusal[];

/** How many changes cannot be made, by reason; nothing where all can. */
export function RefusedList({ reasons }: { readonly reasons: readonly EditRefusal[] }) {
  const { translate } = usePane();
  if (reasons.length === 0) return null;
  return (
    <div>
      <Text>{translate('findings.repair.refused', { count: reasons.length })}</Text>
      <ul>
        {refusals.map((reason) => {
          const number = reasons.filter((why) => why === reason).length;
          return (
            number > 0 && <li key={reason}>{translate(`findings.repair.refused.${reason}`, { count: number })}</li>
          );
        })}
      </ul>
    </div>
  );
}
