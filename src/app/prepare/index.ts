export { templateWorkbook, type TemplateArea } from './template';
export { continuedWorkbook } from './continued';
export * from './plan';
