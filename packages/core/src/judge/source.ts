/** Where an entry comes from. */
export interface Source {
  readonly name: string;
  /** Public address, when there is one. */
  readonly url?: string;
  /** Day or month on which the source was read or published, ISO 8601. */
  readonly date: string;
  /** Under what terms its words or figures may be used, and how they are used here. */
  readonly licence: string;
}
