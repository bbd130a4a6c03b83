export { formOf, keptValues, type FormField, type FormState, type FormTarget } from './form';
export { planBatch, type BatchPlan } from './plan';
export { proposedValues } from './proposals';
export * from './rows';
export { saveBatch, takeBack, type EntryContext, type Saved } from './save';
export { hindrances, tryBatch, type Trial } from './trial';
export type { Undo } from './undo';
export { monthWork, taskSubject } from './tasks';
