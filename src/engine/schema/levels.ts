import type { AreaLevel, Schema, UpperLevel } from './types';

/** All levels of areas, those above the whole of a workbook first. */
export const allLevels = ({ areas }: Schema): readonly (UpperLevel | AreaLevel)[] => [
  ...(areas.above ?? []),
  ...areas.levels,
];

/** Code of the area of a level that another area lies in; '' for all there is. */
export const areaWithin = ({ groups }: Pick<AreaLevel, 'groups'>, code: string): string =>
  code.split('.').slice(0, groups).join('.');
