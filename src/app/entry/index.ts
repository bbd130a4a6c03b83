export { formOf, keptValues, type FormField, type FormState, type FormTarget } from './form';
export { planBatch, type BatchPlan } from './plan';
export { proposedValues } from './proposals';
export * from './rows';
export { saveBatch, takeBack, type Saved } from './save';
export { hindrances, tryBatch, type Trial } from './trial';
export type { Undo } from './undo';
export { monthWork, taskSubject } from './tasks';
export { writeBatch, type EntryContext } from './write';
