import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/formats/report/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { makeSummary, scored } from '../core/make.ts'
import { awkwardTexts, nasty } from '../formats/fixture.ts'
import { parseCsv } from '../formats/rfc4180.ts'
import { type SheetCell, sheetOf } from './fods.ts'

const separators = [',', ';', '\t'] as const
type Separator = (typeof separators)[number]

/** How each of the two kinds of CSV is meant to be opened: where it is cut, and in which languages. */
const kinds = [
  { kind: 'CSV', excel: false, separator: ',', languages: ['en'] },
  { kind: 'CSV for Excel', excel: true, separator: ';', languages: ['pl', 'ru'] },
] as const
type Language = 'en' | 'pl' | 'ru'

const languageIds: Record<Language, number> = { en: 1033, pl: 1045, ru: 1049 }

const files = (excel: boolean) => reportFormats.csv(hostileSummary(), en, { who: false, excel })

let folder = ''

describe.runIf(process.env['TORTURE'] !== undefined)('LibreOffice', () => {
  const found = spawnSync('soffice', ['--version']).status === 0

  beforeAll(() => {
    if (!found) process.stderr.write('LibreOffice is not tested: there is no soffice here.\n')
    folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(({ skip }) => skip(!found, 'there is no soffice here'))

  it('makes a formula of what is not guarded', () => {
    const [sheet] = opened([{ name: 'bare.csv', text: 'a;=1+1,=1+1\r\n' }], ',', 'en')
    expect(sheet?.flat().map(({ formula }) => formula)).toEqual([undefined, 'of:=1+1'])
  })

  describe.each(kinds)('with $kind of hostile texts in every field', ({ excel, separator, languages }) => {
    it.each(separators.flatMap((cut) => languages.map((language) => ({ cut, language }))))(
      'finds no formula and shows what is there when it cuts at $cut, in $language',
      ({ cut, language }) => {
        const written = files(excel)
        const sheets = opened(written, cut, language)
        const cells = sheets.flat(2)
        expect(cells.length).toBeGreaterThan(900)
        expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([])
        written.forEach(({ text }, at) => {
          const lines = text.split('\r\n').map(unquoted)
          const strange = (sheets[at] ?? []).flatMap((row, line) =>
            row.filter((cell) => cell.type === 'string' && !lines[line]?.includes(unquoted(cell.text))),
          )
          expect(strange).toEqual([])
        })
      },
      120_000,
    )

    it.each(languages)(
      'shows every text and takes every number for one, in %s',
      (language) => {
        const written = files(excel)
        const sheets = opened(written, separator, language, { quotedIsText: true })
        written.forEach(({ text }, at) => {
          const expected = parseCsv(text.replace('\ufeff', ''), separator)
          const shown = (sheets[at] ?? []).map((row) => row.map(readBack))
          expect(shown.map((row, line) => padded(row, expected[line]?.length ?? 0))).toEqual(
            expected.map((row) => row.map((cell) => (isDecimal(cell, excel) ? numberIn(cell) : cell))),
          )
        })
      },
      120_000,
    )
  })
})

/** One touchpoint, one action and one chain for each text, which stands wherever a person may write one. */
function hostileSummary() {
  const texts = [...Object.values(awkwardTexts), ...fc.sample(nasty, { numRuns: 300, seed: 20261121 })]
  const written = texts.filter((text) => /\S/.test(text)).map((text, at) => [text, at] as const)
  const touchpoint = (text: string) => ({
    ...{ name: text, stage: text, channel: [text, text], owner: text, purpose: text, standard: text },
    ...{ conversion: 0.125, added: '2026-05-01' },
    actions: [{ do: text, owner: text, measure: text, due: '2026-12-01' }],
  })
  return makeSummary(
    {
      competitors: { gap: {}, 'star-beans': {} },
      touchpoints: Object.fromEntries(written.map(([text, at]) => [`t${at}`, touchpoint(text)])),
      chains: Object.fromEntries(written.map(([text, at]) => [`c${at}`, { name: text, links: [`t${at}`] }])),
    },
    written.map(([text, at]) =>
      scored(
        '2026-08-24',
        { [`t${at}`]: { own: 7.5, competitors: { gap: 8 }, importance: 9.5 } },
        { by: text, round: '2026-q3', file: `audits/${at}.yaml` },
      ),
    ),
  )
}

/**
 * The sheets that LibreOffice makes of these files when it cuts at `cut` and looks for numbers, dates and formulas as
 * hard as it can; of what is in quotes too, unless that is said to be text.
 */
function opened(
  csv: readonly { readonly name: string; readonly text: string }[],
  cut: Separator,
  language: Language,
  { quotedIsText = false } = {},
): SheetCell[][][] {
  const here = mkdtempSync(join(folder, 'run-'))
  for (const { name, text } of csv) writeFileSync(join(here, name), text)
  const filter = [cut.charCodeAt(0), 34, 76, 1, '', languageIds[language], quotedIsText, true]
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      ...['--headless', '--convert-to', 'fods', `--infilter=CSV:${filter}`, '--outdir', here],
      ...csv.map(({ name }) => join(here, name)),
    ],
    { stdio: 'ignore' },
  )
  return csv.map(({ name }) => sheetOf(readFileSync(join(here, name.replace(/csv$/, 'fods')), 'utf8')))
}

/** A number as one; a truth value and a date as the file has them; else what is shown. */
function readBack({ type, text, value }: SheetCell): string | number {
  if (type === 'float') return value ?? Number.NaN
  return type === 'boolean' ? text.toLowerCase() : text
}

/** What a spreadsheet shows of a line that it cuts elsewhere has some quotes of the file in it, and others not. */
const unquoted = (text: string) => text.replaceAll('"', '')

/** The end of a row that is empty is not in the sheet. */
const padded = (row: readonly (string | number)[], length: number) =>
  Array.from({ length }, (_, at) => row[at] ?? '')

/** As this program writes a number: `0042` is none. */
const isDecimal = (cell: string, excel: boolean) =>
  (excel ? /^-?(?:0|[1-9]\d*)(?:,\d+)?$/ : /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/).test(cell)

const numberIn = (cell: string) => Number(cell.replace(',', '.'))
