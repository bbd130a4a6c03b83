export * from '../../engine/report/model/slides';
export * from './texts';
export { buildDeck, type DeckInput } from './build';
