export { add, compare, mean, rational, toFixedHalfUp, ZERO, type Rational } from './rational.js';
