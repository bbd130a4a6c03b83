import type { idDeck } from '../id/deck';

/** English texts: words of every deck, whatever it tells. */
export const enDeck: Readonly<Record<keyof typeof idDeck, string>> = {
  'deck.moreThan': 'more than {value}',
  'deck.ofTotal': '{value} of {total}',
  'deck.continued': '{title} (continued)',
  'deck.scale.thousand': '{value} thousand',
  'deck.scale.million': '{value} million',
  'deck.scale.billion': '{value} billion',
  'deck.limit.between': '{from} to {to}',
};
