/** Words after which a name begins: "the freight roadmap", "our freight roadmap". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  'the our your its their a an this that each own owns owning and'.split(' '),
);

/** Words at which a name has ended, or that show that none stands there. */
export const CUTS: ReadonlySet<string> = new Set(
  `and or but that which who whom whose where when while with without in on at by to from into over under through so as than
  is are was were be been has have will can we you they it i our your its their the a an this these those what how why
  including together along set sets decided agreed handed owned defined of for across behind roadmap roadmaps vision strategy
  backlog backlogs driving growing building evolving evolve shaping defining setting leading owning managing creating developing
  maintaining executing delivering aligning communicating communicate prioritizing prioritising clearly facilitate conversations about`.split(
    /\s+/,
  ),
);

/** Words that fit any product, team or plan, and so name none. */
export const ANY_PRODUCT: ReadonlySet<string> = new Set(
  `product products team teams squad squads tribe area areas domain domains company companies business businesses organisation
  organization department group unit portfolio service services solution solutions offering offerings feature features
  release releases sprint sprints iteration quarter quarterly annual yearly monthly weekly long-term short-term mid-term
  one two three four five six several many various multiple both founding first multi-year multi-quarter twelve-month next coming current future overall whole entire full single shared common clear
  compelling strong strategic technical functional detailed agile scrum development engineering digital new existing
  prioritised prioritized prioritization data-driven customer-focused customer-centric user-centric overarching
  end-to-end go-to-market its their our your all every respective assigned own years year months month`.split(
    /\s+/,
  ),
);

/** Words that a name can hold and that tell no product by themselves: "the platform", "the mobile app". */
export const TELL_NOTHING: ReadonlySet<string> = new Set(
  `platform platforms app apps application applications core engine system systems tool tools user users customer customers
  client clients program programs programme programmes project projects suite stack component components module modules
  level sfia space vertical stream train benefit benefits large-scale evolution`.split(/\s+/),
);

/** A title's part that holds one of these is about where and how the work is done. */
export const WORKPLACE: ReadonlySet<string> = new Set(
  `remote hybrid onsite on-site office home contract contractor permanent temporary interim freelance full-time part-time
  fulltime parttime fixed-term emea apac americas europe worldwide global international`.split(
    /\s+/,
  ),
);

/** Says that all products are meant. */
export const WHOLE: RegExp =
  /(?<![\p{L}\p{N}])(?:(?:across|for|of)\s+(?:all|every|each|the (?:whole|entire))(?:\s+(?:of\s+)?(?:our|the|its))?\s+(?:products?|portfolio|company|product lines?)|(?:whole|entire|full)\s+(?:product\s+)?portfolio|company-wide)(?![\p{L}\p{N}])/iu;
