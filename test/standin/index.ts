export { StandInHost, newestApiSet, payloadLimit } from './host';
export type { Bridge, Faults, HostOptions, RequestLog } from './host';
export type { CellView, ChartView, SheetView } from './view';
export type { OfficeLike, OfficeOptions } from './office';
