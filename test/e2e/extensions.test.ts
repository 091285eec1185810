import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfExample, touchpoints } from './run.ts'
import { filesIn, textOf } from './terminal.ts'

describe('what stands below keys in x-', () => {
  const folder = copyOfExample()
  writeFileSync(
    join(folder, 'touchpoints.yaml'),
    `version: 1
x-own: secret
name: Kawa
driver: Ana
levels: { wow: 8, x-own: secret }
vip: { size: 10, x-own: secret }
competitors:
  roma: { name: Roma, x-own: secret }
segments:
  tourists: { name: Tourists, x-own: secret }
touchpoints:
  x-ray:
    name: X-ray
    x-own: secret
    stage: need
    metrics: { nps: 41, x-own: { deep: secret } }
    paused: { until: 2026-12-01, reason: Rebuilding, x-own: secret }
    actions:
      - { do: New lamp, owner: Ana, due: 2026-12-10, measure: score 8, x-own: secret }
      - { do: Old lamp, done: 2026-11-01, x-own: secret }
    parts:
      lamp: { name: Lamp, x-own: secret }
  door: { name: Door, formerly: [gate] }
chains:
  visit:
    name: Visit
    x-own: secret
    links: [door, { to: x-ray, conversion: 0.5, x-own: secret }]
check: { x-own: secret, rules: { no-owner: note, x-own: secret } }
`,
  )
  writeFileSync(
    join(folder, 'audits/2026-11-20.yaml'),
    `version: 1
x-own: secret
date: 2026-11-20
by: Ana
voters: [Ana, Piotr]
scores:
  x-ray:
    x-own: secret
    own: 6
    competitors: { roma: 7 }
    votes: { own: [4, 8], x-own: secret }
    seen: { name: X-ray, x-own: secret }
measured:
  gate: { x-own: secret, own: { score: 6, n: 9, x-own: secret } }
`,
  )

  it.each([
    ['check', '--format', 'json'],
    ['check', '--notes'],
    ['status'],
    ['diff', '2026-01-01', '2026-11-21', '--format', 'json'],
  ])('is not told: %s %s %s', async (...args) => {
    const { stdout, stderr, code } = await touchpoints(folder, args)
    expect(code).toBeLessThan(2)
    expect(stdout + stderr).not.toContain('secret')
  })

  it('is in no report', async () => {
    const { code } = await touchpoints(folder, ['report', '--format', 'md,csv,html,json,ics,slides'])
    expect(code).toBe(0)
    const files = filesIn(join(folder, 'reports'))
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => textOf(folder, 'reports', file).includes('secret'))).toEqual([])
  })
})
