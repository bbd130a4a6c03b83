export * from './entry';
export * from './fit';
export * from './indicators';
export * from './report';
