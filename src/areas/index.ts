export * from './types';
export * from './unpack';
