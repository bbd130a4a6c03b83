export * from './types';
export * from '../../programme/lists';
export * from '../../programme/tables';
export * from '../../programme/profil';
export * from './own';
