import { makeStyles, Text, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  term: { fontWeight: tokens.fontWeightSemibold },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  numbers: { fontVariantNumeric: 'tabular-nums' },
});

/** A term and the lines that say what it is. */
export type Fact = readonly [term: string, lines: readonly string[]];

/** Terms with their explanations, one below the other. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(([term, lines]) => (
        <div key={term}>
          <dt className={styles.term}>{term}</dt>
          {lines.map((line) => (
            <dd key={line} className={styles.fact}>
              <Text className={styles.numbers}>{line}</Text>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
