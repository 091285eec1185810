import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyFolder, folderOf, namesIn, textOf, touchpoints, treeOf } from './run.ts'
import { TerminalRun } from './terminal.ts'

const template = readFileSync(
  fileURLToPath(new URL('../../templates/coffee-shop/en.yaml', import.meta.url)),
  'utf8',
)

const small = `version: 1
name: Kawa
stages: [need, use]
channels: [street, web]
touchpoints:
  window: { name: Window, formerly: [display] }
  cup:
    name: Cup
    parts: { lid: { name: Lid } }
chains:
  visit: { name: First visit, links: [window, cup] }
`

const file = (folder: string) => textOf(folder, 'touchpoints.yaml')

describe('touchpoints add, with everything on the command line', () => {
  it('says what it did and what to run next', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const args = ['Order e-mail', '--stage', 'use', '--channel', 'web,street', '--owner', 'Marta']
    const ended = await touchpoints(folder, ['add', ...args, '--importance', '7.5', '--chain', 'visit'])
    expect(ended).toEqual({
      code: 0,
      stdout:
        'Added order-e-mail to touchpoints.yaml (line 10), link 3 of First visit.\nNext: score it with: touchpoints audit order-e-mail\n',
      stderr: '',
    })
    const entry = [
      '  order-e-mail:',
      '    name: Order e-mail',
      '    stage: use',
      '    channel: [web, street]',
      '    owner: Marta',
      '    importance: 7.5',
      '    added: 2026-11-21',
      '',
    ].join('\n')
    expect(file(folder)).toBe(
      small.replace('chains:', `${entry}chains:`).replace('window, cup]', 'window, cup, order-e-mail]'),
    )
    expect(namesIn(folder)).toEqual(['touchpoints.yaml'])
  })

  it('changes nothing else in a whole file of people', async () => {
    const folder = emptyFolder()
    expect(await touchpoints(folder, ['init', '--template', 'coffee-shop', '--name', 'Кофе'])).toMatchObject({
      code: 0,
    })
    const before = file(folder)
    const args = ['Вывеска: "у входа"', '--id', 'signboard', '--stage', 'search', '--chain', 'find-us']
    const ended = await touchpoints(folder, ['add', ...args, '--after', 'reviews'])
    const line = before.split('\n').findIndex((text) => text.startsWith('# A chain is the way')) + 1
    expect(ended.stdout).toContain(
      `Added signboard to touchpoints.yaml (line ${line}), link 4 of Finding us.`,
    )
    const entry =
      '  signboard:\n    name: "Вывеска: \\"у входа\\""\n    stage: search\n    added: 2026-11-21\n\n'
    expect(file(folder)).toBe(
      before
        .replace('# A chain is the way', `${entry}# A chain is the way`)
        .replace('reviews, menu-online', 'reviews, signboard, menu-online'),
    )
    expect(before.length).toBeGreaterThan(template.length / 2)
    expect(await touchpoints(folder, ['status'])).toMatchObject({ code: 0, stderr: '' })
  })

  it('proposes another id where a name comes again', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    for (const id of ['lid-2', 'lid-3'])
      expect((await touchpoints(folder, ['add', 'Lid'])).stdout).toContain(`Added ${id} to`)
    expect((await touchpoints(folder, ['add', 'Display'])).stdout).toContain('Added display-2 to')
    expect((await touchpoints(folder, ['add', '!'])).stdout).toContain('Added touchpoint to')
  })

  it('finds the inventory from a folder below, and calls it as a person would', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small, 'deep/er/a.txt': '' })
    const ended = await touchpoints(join(folder, 'deep/er'), ['add', 'Sign', '-C', '..'])
    expect(ended.stdout).toContain(`Added sign to ${join('..', '..', 'touchpoints.yaml')} (line 10).\n`)
  })

  it('keeps a byte order mark and the line ends of Windows', async () => {
    const folder = folderOf({ 'touchpoints.yaml': `\uFEFF${small.replaceAll('\n', '\r\n')}` })
    expect(await touchpoints(folder, ['add', 'Sign'])).toMatchObject({ code: 0, stderr: '' })
    expect(file(folder)).toBe(
      `\uFEFF${small.replace('chains:', '  sign:\n    name: Sign\n    added: 2026-11-21\nchains:').replaceAll('\n', '\r\n')}`,
    )
  })
})

describe('what is wrong is said in one run, and nothing is written:', () => {
  it.each<[string, string[], string[]]>([
    ['no name, and nobody to ask', [], ['a touchpoint needs a name; write: touchpoints add "Order e-mail"']],
    [
      'everything at once',
      [
        ' ',
        ...['--id', 'Big Id', '--stage', 'ned', '--channel', 'web,stret', '--importance', '11'],
        ...['--chain', 'vist', '--after', 'window'],
      ],
      [
        'a touchpoint needs a name; write: touchpoints add "Order e-mail"',
        '`Big Id` cannot be an id; use lower-case Latin letters, digits and -, up to 64, such as `shop-window`',
        'there is no stage `ned` in `stages`; did you mean `need`?',
        'there is no channel `stret` in `channels`; did you mean `street`?',
        '`11` where an importance from 0 to 10 is wanted; write such a number',
        'there is no chain `vist`; did you mean `visit`?',
      ],
    ],
    [
      'an id that is taken',
      ['Cup', '--id', 'cup'],
      [
        'the id `cup` is taken in line 7; ids are unique in the whole file, old ones and parts too: choose another',
      ],
    ],
    [
      'an id that a part has',
      ['Lid', '--id', 'lid'],
      [
        'the id `lid` is taken in line 9; ids are unique in the whole file, old ones and parts too: choose another',
      ],
    ],
    [
      'an id of former times',
      ['Display', '--id', 'display'],
      [
        'the id `display` is taken in line 6; ids are unique in the whole file, old ones and parts too: choose another',
      ],
    ],
    [
      'a link that the chain does not have',
      ['Sign', '--chain', 'visit', '--after', 'windw'],
      ['there is no link `windw` in that chain; did you mean `window`?'],
    ],
    [
      'a place in no chain',
      ['Sign', '--after', 'window'],
      ['--after says where in a chain; say which one with --chain ID'],
    ],
    [
      'control characters, and an importance in words',
      ['Si\x07gn', '--owner', 'A\nB', '--stage', 'a\tb', '--importance', 'high'],
      [
        'control character U+0007 in the name; delete it',
        'control character U+0009 in the stage; delete it',
        'control character U+000A in the owner; delete it',
        '`high` where an importance from 0 to 10 is wanted; write such a number',
      ],
    ],
    ['a name without quotes', ['Order', 'mail'], [expect.stringContaining('too many arguments')]],
  ])('%s', async (_, args, problems) => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const before = treeOf(folder)
    const { code, stdout, stderr } = await touchpoints(folder, ['add', ...args])
    expect({ code, stdout, problems: stderr.trimEnd().split('\n') }).toEqual({
      code: 2,
      stdout: '',
      problems,
    })
    expect(treeOf(folder)).toEqual(before)
  })

  it('the problems of an inventory that is broken already', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small.replace('name: Cup', 'nam: Cup') })
    const before = treeOf(folder)
    expect(await touchpoints(folder, ['add', 'Sign', '--id', 'Bad'])).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'touchpoints.yaml:7:3: `name` is missing; add `name: ...`',
        'touchpoints.yaml:8:5: unknown key `nam`; did you mean `name`? (keys of your own start with x-)',
        '',
      ].join('\n'),
    })
    expect(treeOf(folder)).toEqual(before)
  })

  it('that there is no inventory', async () => {
    const ended = await touchpoints(emptyFolder(), ['add', 'Sign'])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('no touchpoints.yaml in')
  })
})

describe('touchpoints add on a terminal', () => {
  let running: TerminalRun | undefined

  function start(folder: string, ...args: string[]): TerminalRun {
    running = new TerminalRun(['add', ...args], { cwd: folder })
    return running
  }

  afterEach(() => running?.kill('SIGKILL'))

  it('asks for the name, the stage, the id and the place in a chain', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const run = start(folder)
    await run.shows('Name of the touchpoint:')
    run.type('\r')
    await run.shows('a touchpoint needs a name')
    run.type('Вывеска\r')
    await run.shows('Stage:')
    run.type('\x1b[B\r')
    await run.shows('Id: vyveska')
    run.type('\x15cup\r')
    await run.shows('the id `cup` is taken in line 7')
    run.type('\x15sign\r')
    await run.shows('Chain it is a link of:')
    run.type('\x1b[B\r')
    await run.shows('after Window')
    run.type('\x1b[B\r')
    await run.shows('Added sign to touchpoints.yaml (line 10), link 2 of First visit.')
    expect(await run.exit()).toEqual({ exitCode: 0, signal: 0 })
    expect(file(folder)).toBe(
      small
        .replace('chains:', '  sign:\n    name: Вывеска\n    stage: need\n    added: 2026-11-21\nchains:')
        .replace('window, cup]', 'window, sign, cup]'),
    )
  })

  it('takes Enter for nothing said and for the id that is proposed', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const run = start(folder, 'Sign')
    await run.shows('Stage:')
    run.type('\r')
    await run.shows('Id: sign')
    run.type('\r')
    await run.shows('Chain it is a link of:')
    run.type('\r')
    await run.shows('Added sign to touchpoints.yaml (line 10).')
    await run.exit()
    expect(file(folder)).toBe(
      small.replace('chains:', '  sign:\n    name: Sign\n    added: 2026-11-21\nchains:'),
    )
  })

  it('asks nothing where everything was said', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const run = start(folder, 'Sign', '--id', 'sign', '--stage', 'use', '--chain', 'visit')
    expect(await run.exit()).toEqual({ exitCode: 0, signal: 0 })
    expect(await run.text()).toContain('link 3 of First visit.')
    expect(await run.text()).not.toContain('?')
  })

  it('tells what is wrong before it asks for the rest', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const run = start(folder, '--stage', 'ned', '--importance', '-1')
    expect(await run.exit()).toEqual({ exitCode: 2, signal: 0 })
    expect(await run.text()).toBe(
      'there is no stage `ned` in `stages`; did you mean `need`?\n`-1` where an importance from 0 to 10 is wanted; write such a number',
    )
  })

  it('adds it to what the file has become while it asked', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const run = start(folder, 'Sign', '--id', 'sign', '--stage', 'use')
    await run.shows('Chain it is a link of:')
    writeFileSync(join(folder, 'touchpoints.yaml'), `# Ours.\n${small}`)
    run.type('\r')
    await run.shows('Added sign to touchpoints.yaml (line 11).')
    await run.exit()
    expect(file(folder)).toMatch(/^# Ours\.\n/)
  })

  it.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('is left with %s, and nothing is written', async (_, key) => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const before = treeOf(folder)
    const run = start(folder, 'Sign')
    await run.shows('Stage:')
    run.type(key)
    expect(await run.exit()).toEqual({ exitCode: 130, signal: 0 })
    expect(treeOf(folder)).toEqual(before)
  })
})
