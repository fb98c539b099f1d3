export { ownWords } from './own-words.ts';
export { rubric } from './rubric.ts';
export { knowledge } from './tables.ts';
