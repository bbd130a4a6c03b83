export * from './types';
export * from './styles';
export * from './dataSheets';
