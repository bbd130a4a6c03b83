export * from './types';
export * from './checkSettings';
export * from './preferences';
export * from './changedSettings';
export * from './readNumber';
export * from './readSettings';
