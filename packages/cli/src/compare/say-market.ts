import type { Knowledge } from '@titlescope/core';
import type { MarketRoles } from '@titlescope/market';
import { plainLine } from '../plain-line.ts';
import { marketBlocks } from './market-rows.ts';
import type { Page } from './page.ts';

/** Adds what one's own market says of both roles to a page. */
export function sayMarket(page: Page, market: MarketRoles, knowledge: Knowledge): void {
  for (const { heading, note, rows } of marketBlocks(market, knowledge)) {
    page.heading(plainLine(heading));
    if (note !== null) page.text(plainLine(note), 'dim');
    for (const { label, left, right } of rows) page.row(label, left, right);
  }
}
