export { StandInHost } from './host';
export { hostKinds, hostTraits, newestApiSet } from './hosts';
export type { HostKind } from './hosts';
export type { Bridge, Faults, HostOptions, RequestLog } from './host';
export type { CellView, ChartView, SheetView } from './view';
export type { OfficeLike, OfficeOptions } from './office';
export type {
  AxisPicture,
  ChartPicture,
  FilterView,
  Screen,
  ScreenCell,
  ScreenSheet,
  SeriesPicture,
  TabView,
} from './screen';
