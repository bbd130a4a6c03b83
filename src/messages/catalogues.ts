import { enWords } from './en';
import { enCli } from './en/cli';
import { enGudang } from './en/gudang';
import { idWords } from './id';
import { idCli } from './id/cli';
import { idGudang } from './id/gudang';

/** The product's own texts, whatever the programme. The Indonesian keys are the contract; the compiler holds English to the same ones. */
const id = { ...idWords, ...idCli, ...idGudang };

/** Key of a text of the product. */
export type MessageKey = keyof typeof id;

export const catalogues: Readonly<Record<'id' | 'en', Readonly<Record<MessageKey, string>>>> = {
  id,
  en: { ...enWords, ...enCli, ...enGudang },
};
