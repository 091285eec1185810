import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { NewTouchpoint } from '../../src/core/addition.ts'
import { addToText, type NewLink } from '../../src/storage/splice.ts'
import { readInventory } from '../../src/storage/workspace.ts'
import { readYaml } from '../../src/storage/yaml.ts'

/** One touchpoint more, and a link to it. */
const addTouchpoint = (text: string, entry: NewTouchpoint, link?: NewLink) =>
  addToText(text, { touchpoints: [entry], link: link && { ...link, to: entry.id } })

const today = '2026-11-21'
const mail: NewTouchpoint = { id: 'order-mail', name: 'Order e-mail', added: today }

const head = 'version: 1\nname: Kawa\n'
const blockDoor = `${head}touchpoints:\n  door:\n    name: Door\n`
const flowDoor = `${head}touchpoints:\n  door: { name: Door }\n`
const jsonDoor = `${head}touchpoints:\n  "door": {"name": "Door"}\n`

/** What the text of a file becomes, shown in one: what stands between « and » was put into it. */
function marked(text: string): { old: string; changed: string } {
  const file = `${head}${text.replace(/^\n/, '')}`
  return { old: file.replace(/«[^»]*»/g, ''), changed: file.replace(/[«»]/g, '') }
}

describe('a touchpoint goes behind the last one', () => {
  it.each([
    [
      'in block style',
      `
touchpoints:
  door:
    name: Door
«  order-mail:
    name: Order e-mail
    added: 2026-11-21
»chains: {}
`,
    ],
    [
      'indented by four, as the file is',
      `
touchpoints:
    door:
        name: Door
«    order-mail:
        name: Order e-mail
        added: 2026-11-21
»`,
    ],
    [
      'indented by two and four',
      `
touchpoints:
  door:
      name: Door
«  order-mail:
      name: Order e-mail
      added: 2026-11-21
»`,
    ],
    [
      'in braces, as the last one is',
      `
touchpoints:
  cup:
    name: Cup
  door: { name: Door }
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»`,
    ],
    [
      'in braces without blanks',
      `
touchpoints:
  door: {name: Door}
«  order-mail: {name: Order e-mail, added: 2026-11-21}
»`,
    ],
    [
      'behind braces of several lines',
      `
touchpoints:
  door: {
    name: Door,
  }
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»`,
    ],
    [
      'behind the comments that belong to it, before those that head the next section',
      `
touchpoints:
  door: { name: Door } # the old one
    # squeaks

  # later: lamp
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»
# The ways they go.
chains: {}
`,
    ],
    [
      'set apart by a blank line, as the others are',
      `
touchpoints:
  cup: { name: Cup }

  door: { name: Door }
«
  order-mail: { name: Order e-mail, added: 2026-11-21 }
»
# end
`,
    ],
    [
      'without a blank line where only groups are set apart',
      `
touchpoints:
  a: { name: A }
  b: { name: B }

  # --- group
  c: { name: C }
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»`,
    ],
    [
      'behind a text of several lines',
      `
touchpoints:
  door:
    name: Door
    notes: |
      # no comment

      end
«  order-mail:
    name: Order e-mail
    added: 2026-11-21
»
chains: {}
`,
    ],
    [
      'without a blank line behind a text to which it would belong',
      `
touchpoints:

  door:
    name: Door
    notes: |2+
      end
«  order-mail:
    name: Order e-mail
    added: 2026-11-21
»chains: {}
`,
    ],
    [
      'behind an extension that is empty, with a comment in its place',
      `
touchpoints:
  door:
    name: Door
    x-photo:
    # none
«  order-mail:
    name: Order e-mail
    added: 2026-11-21
»chains: {}
`,
    ],
    [
      'in quotes where keys are',
      `
touchpoints:
  "door":
    "name": "Door"
«  "order-mail":
    "name": "Order e-mail"
    "added": "2026-11-21"
»`,
    ],
    [
      'within the braces of them all, on one line',
      `
touchpoints: { cup: { name: Cup }, door: {name: Door}«, order-mail: {name: Order e-mail, added: 2026-11-21}» } # all
`,
    ],
    [
      'within the braces of them all, on a line of its own',
      `
touchpoints: {
    cup: { name: Cup },
    door: { name: Door }«,
    order-mail: { name: Order e-mail, added: 2026-11-21 }»
  }
`,
    ],
    [
      'within braces, with a comma at its end as the others have',
      `
touchpoints: {
    door: { name: Door }, # wide«
    order-mail: { name: Order e-mail, added: 2026-11-21 },»
  }
`,
    ],
    [
      'within braces, behind a comment that stays with its line',
      `
touchpoints: {
    door: { name: Door }«,» # wide«
    order-mail: { name: Order e-mail, added: 2026-11-21 }»
  }
`,
    ],
    [
      'within braces that end in its line',
      `
touchpoints: {
    door: { name: Door }«,
    order-mail: { name: Order e-mail, added: 2026-11-21 }» }
`,
    ],
    [
      'into braces that hold but a comment',
      `
touchpoints: {« order-mail: { name: Order e-mail, added: 2026-11-21 }» # none yet
  }
`,
    ],
    [
      'into empty braces on a line of their own',
      `
touchpoints:
  {« order-mail: { name: Order e-mail, added: 2026-11-21 } »}
`,
    ],
    [
      'below a key with a question mark',
      `
? touchpoints
: door: { name: Door }
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»chains: {}
`,
    ],
    [
      'behind one with a question mark',
      `
touchpoints:
  ? door
  : name: Door
«  order-mail:
    name: Order e-mail
    added: 2026-11-21
»chains: {}
`,
    ],
    [
      'before the mark that ends the document',
      `
touchpoints:
  door: { name: Door }
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»...
`,
    ],
  ])('%s', (_, text) => {
    const { old, changed } = marked(text)
    expect(addTouchpoint(old, mail)).toBe(changed)
  })

  it.each([
    [
      'in block style, by the step of the file',
      'competitors:\n   star: { name: Star }\ntouchpoints: {} # none yet\n# end\n',
      'competitors:\n   star: { name: Star }\ntouchpoints: # none yet\n   order-mail:\n      name: Order e-mail\n      added: 2026-11-21\n# end\n',
    ],
    [
      'at the end of a file without a line end',
      'touchpoints: { }',
      'touchpoints:\n  order-mail:\n    name: Order e-mail\n    added: 2026-11-21',
    ],
  ])('or takes the place of empty braces: %s', (_, text, expected) => {
    expect(addTouchpoint(head + text, mail)).toBe(head + expected)
  })
})

describe('what is said of it', () => {
  const full: NewTouchpoint = {
    ...mail,
    stage: 'use',
    channel: ['e-mail', 'app, web'],
    owner: 'Marta',
    importance: 7.5,
  }

  it('stands on a line each', () => {
    expect(addTouchpoint(blockDoor, full).slice(blockDoor.length)).toBe(`  order-mail:
    name: Order e-mail
    stage: use
    channel: [e-mail, "app, web"]
    owner: Marta
    importance: 7.5
    added: 2026-11-21
`)
  })

  it('stands between braces', () => {
    expect(addTouchpoint(flowDoor, full).slice(flowDoor.length)).toBe(
      '  order-mail: { name: Order e-mail, stage: use, channel: [e-mail, "app, web"], owner: Marta, importance: 7.5, added: 2026-11-21 }\n',
    )
  })

  it('leaves JSON to be JSON', () => {
    const inventory = {
      version: 1,
      name: 'Kawa',
      touchpoints: { door: { name: 'Door' } },
      chains: { visit: { name: 'Visit', links: ['door'] } },
    }
    const { id, ...said } = full
    for (const indentation of [0, 2]) {
      const text = addTouchpoint(JSON.stringify(inventory, null, indentation), full, { id: 'visit' })
      expect(JSON.parse(text)).toEqual({
        ...inventory,
        touchpoints: { ...inventory.touchpoints, [id]: said },
        chains: { visit: { name: 'Visit', links: ['door', id] } },
      })
    }
  })

  /** Texts that some reader takes for something else, or for more than one line. */
  const awkward = [
    ...'yes No ON y null ~ true = << - --- ... ? : :symbol ?x -x'.split(' '),
    ...'404 1_000 1,000 0x1F 0o7 012 12:30:45 2026-11-21 .5 1. +1 1e3 .inf .NaN'.split(' '),
    ...'a: a:b http://x.y/z?a=b&c #a a#b {a a} [a] "a" \'a\' it’s %a @a `a` !a &a *a | >'.split(' '),
    ...['a: b', 'a #b', 'a, b', 'a] b', '- a', '? a', 'say "a"', '| a', 'a -', 'a  b', 'back\\slash', 'a\\'],
    ...['🚪 дверь', '扉', 'שלום', 'e\u0301', 'a\u00A0b', 'a\u2028b', 'a\u2029b', '\uFEFFa', 'a\uFFFEb'],
    ...['\u202Ea', '\uD800a', '<script>', '=1+1', '$(rm)', '\\n'],
  ]

  const isSame = (text: string) => {
    for (const old of [blockDoor, flowDoor, jsonDoor]) {
      const said = { name: text, stage: text, channel: [text, 'b'], owner: text }
      const changed = addTouchpoint(old, { ...mail, ...said })
      expect(changed.slice(0, old.length)).toBe(old)
      const added = changed.slice(old.length).split(/\r?\n|[\r\u0085\u2028\u2029]/)
      expect(added).toHaveLength(old === blockDoor ? 7 : 2)
      for (const version of ['1.1', '1.2'] as const)
        expect(parse(changed, { version }).touchpoints['order-mail']).toMatchObject(said)
    }
  }

  it.each(awkward)('%j is the same text for readers of YAML 1.1 and 1.2, on one line', isSame)

  it('a very long text is so too', () => {
    isSame('x'.repeat(3000))
    isSame(`${'long words '.repeat(300)}end`)
  })

  it.each([
    ['Order e-mail', 'Order e-mail'],
    ['Say "hi", twice', 'Say "hi", twice'],
    ['Кафе «У моря»', 'Кафе «У моря»'],
    ['24/7 line', '24/7 line'],
    ['a: b', '"a: b"'],
  ])('%s is quoted only where it has to be', (name, written) => {
    expect(addTouchpoint(blockDoor, { ...mail, name })).toContain(`\n    name: ${written}\n`)
  })

  it.each(['a, b', 'a:b', 'Who is it?', 'a [b]', 'a {b}'])('%s is quoted only between braces', (name) => {
    expect(addTouchpoint(blockDoor, { ...mail, name })).toContain(`\n    name: ${name}\n`)
    expect(addTouchpoint(flowDoor, { ...mail, name })).toContain(`{ name: "${name}", `)
  })

  it.each(['404', 'on', 'null', '1e3', '2026-11-21', 'y', '0'])(
    'the id %s is no number and no word',
    (id) => {
      const chains = 'chains:\n  a: { name: A, links: [door] }\n  b:\n    name: B\n    links:\n      - door\n'
      for (const old of [blockDoor, flowDoor, jsonDoor])
        for (const chain of ['a', 'b']) {
          const changed = addTouchpoint(old + chains, { ...mail, id }, { id: chain })
          const data = parse(changed, { version: '1.1', mapAsMap: true })
          expect([...data.get('touchpoints').keys()]).toEqual(['door', id])
          expect(data.get('chains').get(chain).get('links')).toEqual(['door', id])
        }
    },
  )
})

describe('a link goes into its chain', () => {
  const touchpoints = `
touchpoints:
  door: { name: Door }
  cup: { name: Cup }
  bill: { name: Bill }
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»chains:
  visit:
    name: Visit
`

  it.each<[string, string | undefined, string]>([
    ['at the end of one line', undefined, '    links: [door, cup«, order-mail»]\n'],
    ['behind a link', 'door', '    links: [ door«, order-mail», cup ] # c\n'],
    ['behind a link with a rate', 'door', '    links: [{ to: door, conversion: 0.3 }«, order-mail», cup]\n'],
    ['before a comma at the end', undefined, '    links: [door, cup«, order-mail», ]\n'],
    [
      'behind the last of two links to one touchpoint',
      'door',
      '    links: [door, cup, door«, order-mail», bill]\n',
    ],
    [
      'on a line of its own',
      undefined,
      `    links: [
      door, # in
      cup«,»  # at the table«
      order-mail»
      ]
`,
    ],
    [
      'on a line of its own, in the middle',
      'door',
      `    links: [
      door,   # in«
      order-mail,»
      # then
      cup
      ]
`,
    ],
    [
      'into the second of two lines',
      'cup',
      `    links: [door,
      cup«, order-mail», bill]
`,
    ],
    [
      'where commas begin the lines',
      'door',
      `    links: [
      door«, order-mail» # in
      , cup
      ]
`,
    ],
    ['in quotes where the others are', undefined, '    links: ["door", "cup"«, "order-mail"»]\n'],
    ['in quotes behind a dash', undefined, '    links:\n    - "door"\n«    - "order-mail"\n»'],
    [
      'at the end of dashes',
      undefined,
      `    links:
      - "door"
      -   cup # hot
        # very
      # - bill
«      -   order-mail
»    # then home
    next: visit
`,
    ],
    [
      'behind a dash',
      'door',
      `    links:
      # in
      - to: door
        conversion: 0.3 # measured
«      - order-mail
»      # then
      - cup
`,
    ],
    [
      'behind dashes right below the key, whose comments may belong to the next key',
      undefined,
      `    links:
    - door
    - cup
      # hot
«    - order-mail
»    # then home
    next: visit
`,
    ],
    [
      'behind a dash with its item on the next line',
      'door',
      `    links:
      -
        door
«      - order-mail
»      - cup
`,
    ],
  ])('%s', (_, after, links) => {
    const { old, changed } = marked(touchpoints + links)
    expect(addTouchpoint(old, mail, { id: 'visit', after })).toBe(changed)
  })

  it('whether chains stand before the touchpoints or behind them', () => {
    const { old, changed } = marked(`
chains:
  visit: { name: Visit, links: [door«, order-mail»] }
touchpoints:
  door: { name: Door }
«  order-mail: { name: Order e-mail, added: 2026-11-21 }
»`)
    expect(addTouchpoint(old, mail, { id: 'visit' })).toBe(changed)
  })

  it('also where everything stands on one line', () => {
    const old = '{version: 1, name: K, touchpoints: {a: {name: A}}, chains: {c: {name: C, links: [a]}}}'
    expect(addTouchpoint(old, mail, { id: 'c' })).toBe(
      '{version: 1, name: K, touchpoints: {a: {name: A}, order-mail: {name: Order e-mail, added: 2026-11-21}}, chains: {c: {name: C, links: [a, order-mail]}}}',
    )
  })
})

describe('the bytes of the file', () => {
  const old = `${blockDoor}chains:\n  a:\n    name: A\n    links:\n    - door\n`
  const crlf = (text: string) => text.replaceAll('\n', '\r\n')

  it('keep the line ends of Windows', () => {
    const chain = { id: 'a' }
    expect(addTouchpoint(crlf(old), mail, chain)).toBe(crlf(addTouchpoint(old, mail, chain)))
    const braces = marked('touchpoints: {\n    a: { name: A } # a\n  }\n').old
    expect(addTouchpoint(crlf(braces), mail)).toBe(crlf(addTouchpoint(braces, mail)))
  })

  it('take those of the line before where they are mixed', () => {
    const mixed = old.replace('name: Door\n', 'name: Door\r\n')
    expect(addTouchpoint(mixed, mail)).toContain(
      'name: Door\r\n  order-mail:\r\n    name: Order e-mail\r\n    added: 2026-11-21\r\nchains:\n',
    )
  })

  it('keep a byte order mark', () => {
    expect(addTouchpoint(`\uFEFF${old}`, mail)).toBe(`\uFEFF${addTouchpoint(old, mail)}`)
  })

  it.each([
    [
      'touchpoints:\n  door:\n    name: Door',
      '\n  order-mail:\n    name: Order e-mail\n    added: 2026-11-21',
    ],
    ['touchpoints:\n  door: { name: Door } # c', '\n  order-mail: { name: Order e-mail, added: 2026-11-21 }'],
    ['touchpoints:\r\n  door: { name: Door }', '\r\n  order-mail: { name: Order e-mail, added: 2026-11-21 }'],
    [
      'touchpoints:\n  door:\n    name: Door\n    notes: |+\n      a',
      '\n  order-mail:\n    name: Order e-mail\n    added: 2026-11-21',
    ],
  ])('end as they ended, without a line end: %j', (text, added) => {
    expect(addTouchpoint(head + text, mail)).toBe(head + text + added)
  })
})

describe('a bug is thrown', () => {
  const old = `${flowDoor}chains:\n  a: { name: A, links: [door] }\n`

  it.each<[string, string, Partial<NewTouchpoint>, NewLink?]>([
    ['where the id is taken', old, { id: 'door' }],
    ['where there is no such chain', old, {}, { id: 'b' }],
    ['where there is no such link', old, {}, { id: 'a', after: 'cup' }],
    ['where there are no touchpoints', head, {}],
    ['where they are no map', 'touchpoints: 1\n', {}],
    ['where the file is no inventory', '- a\n', {}],
    ['where the links are no list', old.replace('[door]', 'door'), {}, { id: 'a' }],
  ])('%s', (_, text, entry, chain) => {
    expect(() => addTouchpoint(text, { ...mail, ...entry }, chain)).toThrow(Error)
  })
})

/** How many pieces were put into the old text; Infinity where it is not in the new one, character by character. */
function insertions(old: string, changed: string): number {
  let matched = Array.from({ length: old.length + 1 }, (_, index) => (index === 0 ? 0 : Infinity))
  let put = matched.map(() => Infinity)
  for (const character of changed.split('')) {
    const nowPut = matched.map((count, index) => Math.min(count + 1, put[index] ?? Infinity))
    const before = matched.map((count, index) => Math.min(count, put[index] ?? Infinity))
    matched = matched.map((_, index) =>
      index > 0 && old[index - 1] === character ? (before[index - 1] ?? Infinity) : Infinity,
    )
    put = nowPut
  }
  return Math.min(matched.at(-1) ?? Infinity, put.at(-1) ?? Infinity)
}

describe('whatever the file', () => {
  const word = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.replace(/\p{Cc}/gu, '').trim())
  const name = word.filter((text) => text !== '')
  const comment = fc.constantFrom('', '', ' # note', ' # it’s: { "odd" ]')
  const commentLine = (indentation: string) =>
    fc.constantFrom([], [], [`${indentation}# more`], ['', `${indentation}# later`])
  const step = fc.constantFrom('  ', '    ', '   ')

  const block = (id: string, indentation: string) =>
    fc
      .tuple(
        comment,
        fc.constantFrom(
          [],
          ['notes: |', '  a', '', '  # b'],
          ['notes: |+', '  a', ''],
          ['notes: >-', '  a', '  b'],
          ['notes: "a', '  b"'],
          ['notes: a', '  b # c'],
          ['anchors:', '  0: Dusty', '  10: Clean'],
          ['tags:', '- a', '- b'],
          ['parts:', `  ${id}-part: { name: Part }`],
          ['x-any:'],
          ['channel: [a, # b', '  c]'],
        ),
      )
      .map(([end, more]) => [
        `${id}:${end}`,
        `${indentation}name: "${id}"${end}`,
        ...more.map((line) => (line === '' ? '' : indentation + line)),
      ])
  const flow = (id: string) =>
    fc.constantFrom(
      [`${id}: { name: "${id}" }`],
      [`${id}: {name: "${id}", tags: [a, b]} # c`],
      [`${id}: {`, `  name: "${id}",`, '  }'],
    )

  const ids = ['a', 'b-2', '404', 'on']
  const entries = (indentation: string, gap: readonly string[]) =>
    fc
      .tuple(...ids.map((id) => fc.tuple(fc.oneof(block(id, indentation), flow(id)), commentLine(''))))
      .map((all) => all.flatMap(([entry, more], index) => [...(index > 0 ? gap : []), ...entry, ...more]))

  const touchpoints = fc.oneof(
    fc
      .tuple(step, fc.constantFrom([], ['']), comment)
      .chain(([indentation, gap, end]) =>
        entries(indentation, gap).map((all) => [
          `touchpoints:${end}`,
          ...gap,
          ...all.map((line) => (line === '' ? '' : indentation + line)),
        ]),
      ),
    fc.constantFrom(
      [`touchpoints: { ${ids.map((id) => `${id}: { name: x }`).join(', ')} } # all`],
      ['touchpoints: {', ...ids.map((id) => `    "${id}": {"name": "x"},`), '  }'],
      ['touchpoints:', `  {${ids.map((id) => `${id}: {name: x}`).join(',\n    ')}}`],
    ),
  )

  const links = fc.constantFrom(
    ['    links: [a, b-2, {to: "404", conversion: 0.5}, on] # c'],
    [
      '    links:',
      '      - a',
      '      - to: b-2',
      '        conversion: 0.1 # m',
      '      - "404" # c',
      '      # d',
      '      - on',
      '      # e',
    ],
    ['    links:', '    - a', '    - b-2', '', '    - "404"', '    - on', '    # e', '    next: way'],
    [
      '    links: [',
      '      a, # one',
      '      b-2,',
      '      { to: "404" },',
      '      on, # four',
      '      # five',
      '      ]',
    ],
    ['    links: [a,', '      b-2, "404",', '      on ]'],
  )
  const chains = links.map((list) => ['', '# The ways.', 'chains:', '  way:', '    name: Way', ...list])

  const file = fc
    .record({
      touchpoints,
      chains,
      first: fc.boolean(),
      comments: fc.constantFrom([], ['# Ours.', '']),
      end: fc.constantFrom([], ['# end'], ['', ''], ['...']),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      isWhole: fc.boolean(),
      mark: fc.constantFrom('', '\uFEFF'),
    })
    .map(({ touchpoints, chains, first, comments, end, lineEnd, isWhole, mark }) => {
      const parts = first ? [...touchpoints, ...chains] : [...chains, ...touchpoints]
      return `${mark}${[...comments, head.trimEnd(), ...parts, ...end].join('\n')}${isWhole ? '\n' : ''}`.replaceAll(
        '\n',
        lineEnd,
      )
    })

  const entry = fc
    .record(
      {
        name,
        stage: name,
        channel: fc.oneof(name, fc.array(name, { minLength: 2, maxLength: 3 })),
        owner: name,
        importance: fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
      },
      { requiredKeys: ['name'] },
    )
    .map((said): NewTouchpoint => ({ ...mail, ...said }))
  const chain = fc.option(
    fc.record({ id: fc.constant('way'), after: fc.option(fc.constantFrom(...ids), { nil: undefined }) }),
    { nil: undefined },
  )

  it('it differs by what was put into it, and is read as what was meant', () => {
    fc.assert(
      fc.property(file, entry, chain, (old, said, link) => {
        readInventory(old.replace(/^\uFEFF/, ''), 'touchpoints.yaml', today)
        const changed = addTouchpoint(old, said, link)
        expect(insertions(old, changed)).toBe(link ? 2 : 1)
        if (old.includes('\r\n')) expect(changed).not.toMatch(/[^\r]\n/)
        else expect(changed).not.toContain('\r')
        expect(/\n$/.test(changed)).toBe(/\n$/.test(old))
        const { inventory, yaml } = readInventory(changed.replace(/^\uFEFF/, ''), 'touchpoints.yaml', today)
        expect(yaml.keysAt(['touchpoints'])).toEqual([...ids, said.id])
        expect(inventory.touchpoints.get(said.id)).toMatchObject({
          name: said.name,
          stage: said.stage,
          channels: [said.channel ?? []].flat(),
          owner: said.owner,
          importance: said.importance,
          added: today,
        })
        const at = link?.after === undefined ? ids.length : ids.indexOf(link.after) + 1
        expect(inventory.chains[0]?.links.map(({ to }) => to)).toEqual(
          link ? ids.toSpliced(at, 0, said.id) : ids,
        )
        expect(withoutAddition(readYaml(changed).data, said.id)).toEqual(readYaml(old).data)
      }),
      { numRuns: process.env['TORTURE'] ? 300 : 100 },
    )
  })

  it('it takes a second one as well as the first', () => {
    fc.assert(
      fc.property(file, entry, chain, (old, said, link) => {
        const once = addTouchpoint(old, said, link)
        const twice = addTouchpoint(once, { ...said, id: 'second' }, link)
        expect(insertions(once, twice)).toBe(link ? 2 : 1)
      }),
      { numRuns: process.env['TORTURE'] ? 100 : 40 },
    )
  })
})

/** The data of a file without a touchpoint and without the links to it. */
function withoutAddition(data: unknown, id: string): unknown {
  return JSON.parse(JSON.stringify(data), (key, value: unknown) => {
    if (key === id) return undefined
    return Array.isArray(value) ? value.filter((one) => one !== id) : value
  })
}
