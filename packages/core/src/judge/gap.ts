/** How the declared title stands to the work. */
export type TitleGap =
  /** the work is more than the title says */
  | 'undersold'
  /** the work is less than the title says */
  | 'oversold'
  | 'matches'
  /** another job at about the same level */
  | 'sideways'
  /** no title, an unknown one, or too little said */
  | 'unclear';
