export { ownWords } from './own-words.ts';
export { resumeTables } from './resume.ts';
export { rubric } from './rubric.ts';
export { knowledge } from './tables.ts';
