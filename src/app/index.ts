export * from './types';
export { checkWorkbook } from './check';
export { reportWorkbook } from './report';
