import { basename, dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf } from '../e2e/run.ts'
import { run, type Said } from './fake-io.ts'

const inventory = `version: 1
name: Kawa
vip: { size: 3 }
competitors:
  star: { name: Star Beans }
  roma: { name: Roma }
segments:
  tourists: { name: Tourists }
touchpoints:
  display: { parts: { bulb: { review_every: 1 month, name: Lamp } }, owner: Marta, name: Shop window }
  door: { name: Door, owner: Marta, importance: 3 }
  cup: { name: Cup, owner: Ewa, importance: 5 }
chains:
  visit: { name: Visit, links: [door, display, bulb, cup] }
`

const spring = `version: 1
date: "2026-05-18"
by: Ana
round: spring
scores:
  display: { own: 5, competitors: { star: 7, roma: 6 }, importance: 6 }
  bulb: { own: 4 }
`

const summer = `version: 1
date: "2026-08-24"
by: Ana
round: summer
scores:
  display: { own: 2, competitors: { star: 8, roma: absent }, importance: 9, votes: { own: [1, 2, 9] }, note: Dark. }
  bulb: { own: 3, importance: 2 }
  door: { own: 8, competitors: { star: 9 }, importance: 4 }
`

const tourists = `version: 1
date: "2026-08-25"
by: Ewa
segment: tourists
scores: { cup: { own: 9 } }
`

const workspace = (text = inventory, audits: readonly string[] = [spring, summer, tourists]) =>
  folderOf({
    'touchpoints.yaml': text,
    ...Object.fromEntries(audits.map((audit, index) => [`audits/${index + 1}.yaml`, audit])),
  })

const questions = [
  ['report', '--stdout', '--format', 'json', '--who'],
  ['report', '--stdout', '--format', 'md', '--who'],
  ['report', '--stdout', '--format', 'csv'],
  ['status'],
  ['check', '--notes'],
  ['check', '--format', 'json'],
]

/** Everything that the program says of a workspace, however it is asked. */
const everythingOf = (folder: string) =>
  Promise.all(questions.map((argv) => run(argv, { cwd: folder, today: () => '2026-11-20' })))

/** A text in which an id is another, as search and replace in an editor leaves it; of the same length, places stay. */
const replaced = (text: string, old: string, id: string) =>
  text.replaceAll(new RegExp(`\\b${old}\\b`, 'g'), id)

const replacedIn = (said: readonly Said[], old: string, id: string) =>
  said.map((one) => ({ ...one, stdout: replaced(one.stdout, old, id) }))

interface ReportedTouchpoint {
  readonly id: string
  readonly own: { readonly value: unknown } | null
  readonly competitors: Readonly<Record<string, { readonly value: unknown } | null>>
  readonly last_audit: unknown
}

const touchpointsOf = ([report]: readonly Said[]) =>
  (JSON.parse(report?.stdout ?? '') as { touchpoints: ReportedTouchpoint[] }).touchpoints

const scoresOf = (said: readonly Said[]) =>
  Object.fromEntries(touchpointsOf(said).map(({ id, own }) => [id, own?.value]))

/** How often each of the answers says a line on stderr. */
const timesSaid = (said: readonly Said[], line: string) =>
  said.map(({ stderr }) => stderr.split('\n').filter((one) => one === line).length)

const onceEach = questions.map(() => 1)
const never = questions.map(() => 0)

const stranger = (id: string, files: string) =>
  `No touchpoint has or had the id \`${id}\`, which ${files}; kept, not counted. Renamed? Put the old id under \`formerly\` of the touchpoint.`

describe('a touchpoint that was renamed', () => {
  it.each([
    ['a whole', 'display', 'vitrine', 'Shop window', 'audits/1.yaml and 1 more name'],
    ['a part', 'bulb', 'lamp', 'Lamp', 'audits/1.yaml and 1 more name'],
    ['one of a single audit', 'door', 'gate', 'Door', 'audits/2.yaml names'],
    ['one of a segment audit', 'cup', 'mug', 'Cup', 'audits/3.yaml names'],
  ])(
    '(%s) is said and has lost its history, and has it again with `formerly`',
    async (_, old, id, name, files) => {
      const before = await everythingOf(workspace())
      const text = replaced(inventory, old, id)
      const lost = await everythingOf(workspace(text))
      expect(timesSaid(lost, stranger(old, files))).toEqual(onceEach)
      expect(scoresOf(lost)).toEqual({ ...scoresOf(before), [old]: undefined })
      expect(touchpointsOf(lost).find((one) => one.id === id)).toMatchObject({ own: null, last_audit: null })
      const kept = text.replace(`name: ${name}`, `name: ${name}, formerly: [${old}]`)
      expect(await everythingOf(workspace(kept))).toEqual(replacedIn(before, old, id))
    },
  )

  it('twice in a row has the history of both old ids', async () => {
    const audits = [spring, replaced(summer, 'display', 'showcase'), tourists]
    const withOld = (...ids: string[]) =>
      workspace(
        replaced(inventory, 'display', 'vitrine').replace('Shop window', `Shop window, formerly: [${ids}]`),
        audits,
      )
    const before = await everythingOf(workspace())
    expect(await everythingOf(withOld('display', 'showcase'))).toEqual(
      replacedIn(before, 'display', 'vitrine'),
    )
    const half = await everythingOf(withOld('showcase'))
    expect(timesSaid(half, stranger('display', 'audits/1.yaml names'))).toEqual(onceEach)
  })

  it('and moved into another keeps its history under its id', async () => {
    const text = inventory
      .replace(/ {2}cup: .*\n/, '')
      .replace('name: Door', 'name: Door, parts: { cup: { name: Cup } }')
    const history = (said: readonly Said[]) =>
      Object.fromEntries(touchpointsOf(said).map(({ id, own, last_audit }) => [id, { own, last_audit }]))
    const moved = await everythingOf(workspace(text))
    expect(history(moved)).toEqual(history(await everythingOf(workspace())))
    expect(moved.map(({ stderr }) => stderr).join('')).not.toContain('No touchpoint')
  })

  it('among several is said in one line, with every id', async () => {
    const text = replaced(replaced(inventory, 'display', 'vitrine'), 'door', 'entrance')
    const { stderr } = await run(['check'], { cwd: workspace(text) })
    expect(stderr).toMatch(
      /^No touchpoint has or had the ids `display` and `door`, which audits\/1.yaml and 1 more name; .*\n$/,
    )
  })
})

describe('a competitor whose id was changed', () => {
  const competitor =
    'No competitor has the id `star`, which audits/1.yaml and 1 more name; kept, not counted. Renamed? Give the old id back, and change only the name.'

  it('is said and has lost its scores, and has them again with the old id and the new name', async () => {
    const lost = await everythingOf(workspace(replaced(inventory, 'star', 'stellar')))
    expect(timesSaid(lost, competitor)).toEqual(onceEach)
    expect(touchpointsOf(lost).map(({ competitors }) => competitors['stellar'])).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(lost[1]?.stdout).toContain('star in audits/1.yaml: no competitor has this id.')
    const before = await everythingOf(workspace())
    const kept = await everythingOf(workspace(inventory.replace('Star Beans', 'Stellar Co')))
    expect(timesSaid(kept, competitor)).toEqual(never)
    expect(touchpointsOf(kept)).toEqual(touchpointsOf(before))
  })
})

describe('a segment that the inventory does not have', () => {
  it('is said, and an audit made as it still renews reviews', async () => {
    const said = await everythingOf(workspace(replaced(inventory, 'tourists', 'visitors')))
    const segment =
      'No segment has the id `tourists`, which audits/3.yaml names; kept, and renews reviews. Renamed? Give the old id back, and change only the name.'
    expect(timesSaid(said, segment)).toEqual(onceEach)
    expect(said[1]?.stdout).toContain(
      'tourists in audits/3.yaml: no segment has this id; the audit renews reviews.',
    )
    const cup = touchpointsOf(said).find(({ id }) => id === 'cup')
    expect(cup).toMatchObject({ own: null, last_audit: { date: '2026-08-25', by: 'Ewa' } })
  })
})

describe('an audit of the future', () => {
  const early = 'version: 1\ndate: "2027-01-01"\nby: Ana\nscores: { dor: { own: 5 } }\n'
  const note = 'audits/1.yaml is dated 2027-01-01, after today, and is not counted.'

  it('is said by every command, but not again by check, which finds it', async () => {
    const said = await everythingOf(workspace(inventory, [early]))
    expect(timesSaid(said, note)).toEqual([1, 1, 1, 1, 0, 0])
    expect(timesSaid(said, stranger('dor', 'audits/1.yaml names'))).toEqual(onceEach)
    expect(said[4]?.stdout).toContain('[future-date]')
  })

  it('is called as a person would type it from where they are', async () => {
    const folder = workspace(inventory, [early])
    const { stderr } = await run(['status', '-C', folder], { cwd: dirname(folder) })
    expect(stderr).toBe(
      [`${basename(folder)}/${note}`, stranger('dor', `${basename(folder)}/audits/1.yaml names`), ''].join(
        '\n',
      ),
    )
  })
})
