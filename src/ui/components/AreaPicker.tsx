import { isUnlinked, type AreaIndicators } from '../../engine/measure';
import type { Translate } from '../../messages';
import { usePane } from '../PaneContext';
import { Choice } from './Choice';

/** Name of an area with its kind; rows that reach no area have a name of their own. */
export function areaName(area: Omit<AreaIndicators, 'values'>, translate: Translate): string {
  const { level, depth, name } = area;
  if (depth === 0) return name;
  return isUnlinked(area) ? translate('area.unlinked') : translate(`level.${level}.named`, { name });
}

/** Chooses the area whose indicators are shown. */
export function AreaPicker({
  areas,
  chosen,
}: {
  readonly areas: readonly AreaIndicators[];
  readonly chosen: AreaIndicators;
}) {
  const { translate, dispatch } = usePane();
  return (
    <Choice
      label={translate('ui.indikator.area')}
      value={chosen.code}
      options={areas.map((area) => ({ value: area.code, text: areaName(area, translate) }))}
      onChoose={(code) => dispatch({ type: 'areaChosen', code })}
    />
  );
}
