export { writeDeckFile } from './write';
