export * from './classes';
export * from './collectability';
export * from './readSettings';
export * from './schedule';
export * from './settingNames';
export * from './settings';
