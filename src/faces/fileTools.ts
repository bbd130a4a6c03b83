import type { FileTools } from '../ui/fileTools';

/** The readers and writers of files, each loaded once it is needed. */
export const fileTools: FileTools = {
  open: async (schema, bytes, name) => (await import('../workbook/file')).openWorkbookFile(schema, bytes, name),
  source: async (bytes, name) => (await import('../workbook/file')).readSourceFile(bytes, name),
  sourceText: async (text, name) => (await import('../workbook/file')).readSourceText(text, name),
  writeWorkbook: async (spec) => (await import('../workbook/file')).writeWorkbookFile(spec),
  writeDeck: async (deck) => (await import('../workbook/pptx')).writeDeckFile(deck),
};
