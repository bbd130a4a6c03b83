export { templateWorkbook, type TemplateArea } from './template';
export * from './plan';
