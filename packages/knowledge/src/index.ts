export { knowledge } from './tables.ts';
