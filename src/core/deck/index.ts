export * from './types';
export * from './texts';
export { buildDeck, type DeckInput } from './build';
