/** Indonesian texts: words of every deck, whatever it tells. Keys are the contract; en/deck.ts must hold the same ones. */
export const idDeck = {
  'deck.moreThan': 'lebih dari {value}',
  'deck.ofTotal': '{value} dari {total}',
  'deck.continued': '{title} (lanjutan)',
  'deck.scale.thousand': '{value} ribu',
  'deck.scale.million': '{value} juta',
  'deck.scale.billion': '{value} miliar',
  'deck.limit.between': '{from} s.d. {to}',
} as const satisfies Record<string, string>;
