import { ACCOUNTABILITIES } from '../../document/accountability.ts';

/** What a segment may add to the finding of an accountability: so many learnt signs. */
export const SIGNS = 8;
/** Signs of all accountabilities. */
export const SIGN_COLUMNS: number = ACCOUNTABILITIES.length * SIGNS;
