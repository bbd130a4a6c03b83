export * from './types';
export * from './lists';
export * from './tables';
export * from './profil';
export * from './own';
