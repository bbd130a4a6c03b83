export { storeCommand } from './command';
export { figuresOf, storeIn, type StoreFigures } from './open';
export { writeStoreDeck, writeStoreReport } from './outputs';
