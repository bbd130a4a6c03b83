export * from './types';
export * from './headers';
export * from './levels';
export * from './lookup';
export * from './links';
export * from './profile';
export * from './own';
export * from './ownTexts';
