import { expect, it } from 'vitest'
import { inventoryOf } from '../../src/core/inventory.ts'
import { InventoryFile } from '../../src/core/inventory-schema.ts'
import { summarize } from '../../src/core/summary.ts'

/** How often the links of chains are looked at while so many touchpoints are summed up, seven in a chain. */
function looksAtLinks(count: number): number {
  const ids = Array.from({ length: count }, (_, index) => `t-${index}`)
  const chains = Array.from({ length: count / 10 }, (_, index) => `c-${index}`)
  const file = InventoryFile.parse({
    version: 1,
    name: 'Kawa',
    touchpoints: Object.fromEntries(ids.map((id) => [id, { name: id }])),
    chains: Object.fromEntries(
      chains.map((id, index) => [id, { name: id, links: ids.slice(index * 10, index * 10 + 7) }]),
    ),
  })
  let looks = 0
  const inventory = inventoryOf(file, (path) =>
    path[0] === 'touchpoints' ? ids : path[0] === 'chains' ? chains : [],
  )
  const counting = inventory.chains.map((chain) => ({
    ...chain,
    get links() {
      looks++
      return chain.links
    },
  }))
  summarize({ ...inventory, chains: counting }, [], '2026-11-21')
  return looks
}

it('ten times as many touchpoints and chains are looked at ten times as often, and no more', () => {
  const [few, many] = [looksAtLinks(100), looksAtLinks(1000)]
  expect(few).toBeGreaterThan(0)
  expect(many / few).toBeLessThanOrEqual(12)
})
