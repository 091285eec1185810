import { describe, expect, it } from 'vitest'
import { type ColorChoice, paintOf, usesColor } from '../../src/cli/color.ts'

const choice = (given: Partial<ColorChoice>): ColorChoice => ({
  flag: undefined,
  env: {},
  isTTY: false,
  ...given,
})

describe('colour', () => {
  it.each<[string, Partial<ColorChoice>, boolean]>([
    ['on a terminal', { isTTY: true }, true],
    ['without a terminal', {}, false],
    ['on a dumb terminal', { isTTY: true, env: { TERM: 'dumb' } }, false],
    ['on any other terminal', { isTTY: true, env: { TERM: 'xterm-256color' } }, true],
    ['without a terminal, whatever TERM says', { env: { TERM: 'xterm-256color' } }, false],
    ['where CLICOLOR_FORCE asks for it', { env: { CLICOLOR_FORCE: '1' } }, true],
    ['where CLICOLOR_FORCE is 0', { env: { CLICOLOR_FORCE: '0' } }, false],
    ['where CLICOLOR_FORCE is 0, on a terminal', { env: { CLICOLOR_FORCE: '0' }, isTTY: true }, true],
    ['where CLICOLOR_FORCE is empty', { env: { CLICOLOR_FORCE: '' } }, false],
    ['where NO_COLOR is set', { env: { NO_COLOR: '1' }, isTTY: true }, false],
    ['where NO_COLOR is 0, which is set', { env: { NO_COLOR: '0' }, isTTY: true }, false],
    ['where NO_COLOR is empty', { env: { NO_COLOR: '' }, isTTY: true }, true],
    ['where FORCE_COLOR asks for it', { env: { FORCE_COLOR: '1' } }, true],
    ['where FORCE_COLOR asks for more of it', { env: { FORCE_COLOR: '3' } }, true],
    ['where FORCE_COLOR is true', { env: { FORCE_COLOR: 'true' } }, true],
    ['where FORCE_COLOR is 0', { env: { FORCE_COLOR: '0' }, isTTY: true }, false],
    ['where FORCE_COLOR is false', { env: { FORCE_COLOR: 'false' }, isTTY: true }, false],
    ['where FORCE_COLOR is empty', { env: { FORCE_COLOR: '' } }, false],
    ['with --color', { flag: true }, true],
    ['with --no-color', { flag: false, isTTY: true }, false],
  ])('%s', (_, given, painted) => {
    expect(usesColor(choice(given))).toBe(painted)
    expect(paintOf(choice(given)).red('x')).toBe(painted ? '\x1b[31mx\x1b[39m' : 'x')
  })

  /** From the strongest to the weakest, each saying yes or no. */
  const voices: readonly { yes: Partial<ColorChoice>; no: Partial<ColorChoice> }[] = [
    { yes: { flag: true }, no: { flag: false } },
    { yes: { env: { FORCE_COLOR: '1' } }, no: { env: { FORCE_COLOR: '0' } } },
    { yes: {}, no: { env: { NO_COLOR: '1' } } },
    { yes: { env: { CLICOLOR_FORCE: '1' } }, no: {} },
    { yes: {}, no: { env: { TERM: 'dumb' } } },
    { yes: { isTTY: true }, no: { isTTY: false } },
  ]

  const together = (parts: readonly Partial<ColorChoice>[]) =>
    choice({ ...Object.assign({}, ...parts), env: Object.assign({}, ...parts.map(({ env }) => env)) })

  it.each([
    ['the flag', 0],
    ['FORCE_COLOR', 1],
    ['NO_COLOR', 2],
    ['CLICOLOR_FORCE', 3],
    ['TERM=dumb', 4],
  ])('%s is stronger than all behind it', (_, at) => {
    const voice = voices[at]
    const weaker = voices.slice(at + 1)
    for (const answer of ['yes', 'no'] as const) {
      const given = voice?.[answer] ?? {}
      if (Object.keys(given).length === 0) continue
      const against = weaker.map((one) => one[answer === 'yes' ? 'no' : 'yes'])
      expect(usesColor(together([given, ...against]))).toBe(answer === 'yes')
    }
  })
})
