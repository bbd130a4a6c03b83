export * from './classes';
export * from './collectability';
export * from './schedule';
export * from './settings';
