/** The package that holds the market; loaded when its command is called, because it needs DuckDB. */
export type Market = typeof import('@titlescope/market');
