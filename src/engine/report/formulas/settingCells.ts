import { classedIndicators, endName, limitEnds } from '../../measure';
import { limitName } from './classPosition';
import { isTypedParameter, originName } from './layout';
import type { FormulaProgramme } from './scope';

/** A cell of `Dasar Perhitungan` in which a setting stands, where formulas find it, and people may type another value. */
export interface SettingCell {
  /** Key of the setting. */
  readonly setting: string;
  /** Name of the cell. */
  readonly cell: string;
  /** Name of the cell that keeps what the setting was when the report was made. */
  readonly origin: string;
}

/** The cells in which settings stand. A parameter that is calculated from its setting is none of them. */
export function settingCells({ catalogue }: Pick<FormulaProgramme, 'catalogue'>): readonly SettingCell[] {
  const cell = (setting: string, name: string): SettingCell => ({ setting, cell: name, origin: originName(name) });
  return [
    ...catalogue.parameters.flatMap((own) => (isTypedParameter(own) ? [cell(own.setting, own.cell)] : [])),
    ...classedIndicators(catalogue).flatMap(({ id }) =>
      limitEnds.map((end) => cell(`${id}.${endName(catalogue.scale, end)}`, limitName(catalogue.scale, id, end))),
    ),
  ];
}
