export * from './changedSettings';
export * from './classes';
export * from './collectability';
export * from './readNumber';
export * from './readSettings';
export * from './schedule';
export * from './settingNames';
export * from './settings';
