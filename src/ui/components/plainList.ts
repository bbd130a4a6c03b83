/** A list whose entries stand below each other without marks, as styles. */
export const plainList = {
  listStyleType: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
} as const;
