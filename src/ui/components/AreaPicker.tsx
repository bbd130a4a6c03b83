import { Field, Select } from '@fluentui/react-components';
import type { AreaIndicators } from '../../core/indicators';
import type { Translate } from '../../messages';
import { usePane } from '../PaneContext';

function areaName({ level, name }: AreaIndicators, translate: Translate): string {
  return level === 'kabupaten' ? name : translate(`ui.indikator.area.${level}`, { name });
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
    <Field label={translate('ui.indikator.area')}>
      <Select value={chosen.code} onChange={(_event, { value }) => dispatch({ type: 'areaChosen', code: value })}>
        {areas.map((area) => (
          <option key={area.code} value={area.code}>
            {areaName(area, translate)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
