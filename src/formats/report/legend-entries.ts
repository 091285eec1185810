import type { Page } from './page.ts'

/** Bounds, formulas and what the words mean: the reader has nothing but this file. */
export const legendEntries = ({ summary: { inventory, plan }, words }: Page) =>
  words.legend.entries({
    bounds: inventory.levels,
    vipSize: inventory.vipSize,
    reviewEvery: inventory.reviewEvery,
    planned: plan.length > 0,
  })
