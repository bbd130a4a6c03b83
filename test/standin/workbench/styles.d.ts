/** Style sheets are taken as text (webpack.config.js). */
declare module '*.css' {
  const text: string;
  export default text;
}
