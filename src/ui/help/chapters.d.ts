/** The guide of a language, as `scripts/guide-loader.cjs` makes it of docs. */
declare module '*/README.md' {
  const chapters: readonly { readonly id: string; readonly title: string; readonly html: string }[];
  export default chapters;
}
