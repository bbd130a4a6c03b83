export * from './types';
export * from './styles';
