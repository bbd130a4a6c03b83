export * from './types';
export * from './date';
export * from './address';
export * from './key';
