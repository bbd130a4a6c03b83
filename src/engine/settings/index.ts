export * from './changedSettings';
export * from '../../programme/settings/classes';
export * from '../../programme/loans/collectability';
export * from './readNumber';
export * from './readSettings';
export * from '../../programme/loans/schedule';
export * from '../../programme/settings/settingNames';
export * from '../../programme/settings/settings';
