import type { FileTools } from '../ui/fileTools';

const files = () => import('../workbook/file');
const decks = () => import('../workbook/pptx');

/** The readers and writers of files, each loaded once it is needed. */
export const fileTools: FileTools = {
  open: async (schema, bytes, name) => (await files()).openWorkbookFile(schema, bytes, name),
  writeWorkbook: async (spec) => (await files()).writeWorkbookFile(spec),
  writeDeck: async (deck) => (await decks()).writeDeckFile(deck),
  prefetch: [files, decks],
};
