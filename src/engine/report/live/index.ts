export {
  all,
  any,
  constant,
  derived,
  either,
  fixed,
  isBelow,
  isKnown,
  listing,
  minus,
  not,
  orZero,
  rounded,
  times,
  type Live,
  type LiveNumber,
} from './live';
export { percentText, rupiahText, wholeText } from './numberText';
export { sentence, type Phrase } from './sentence';
