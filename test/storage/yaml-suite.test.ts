import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/storage/yaml.ts'
import { differences } from './readers.ts'

/** A text of the YAML test suite: what it means as JSON where it means that, or that it is none. */
interface Case {
  readonly name: string
  readonly yaml: string
  readonly json?: string
  readonly error?: true
}

/** Branch `data` of yaml/yaml-test-suite at 6ad3d2c, whose licence is beside it; one text a line. */
const suite: Readonly<Record<string, Case>> = JSON.parse(
  readFileSync(new URL('yaml-test-suite.json', import.meta.url), 'utf8'),
)

const cases = Object.entries(suite)
const isTaken = ({ yaml }: Case) => {
  const { readable, problems } = readYaml(yaml)
  return readable && problems.length === 0
}
const taken = cases.filter(([, one]) => isTaken(one))

describe('of the YAML test suite', () => {
  it('there are 402 texts', () => {
    expect(cases).toHaveLength(402)
  })

  it.each(cases)('%s is read alike by both readers, or by one of them alone', (_, { yaml }) => {
    expect(differences(yaml)).toEqual([])
  })

  it('about half are taken: the rest has what is refused', () => {
    expect(taken).toHaveLength(209)
  })

  it('none is taken that the suite calls an error', () => {
    expect(taken.filter(([, { error }]) => error)).toEqual([])
  })

  it.each(taken.filter(([, { json }]) => json !== undefined))(
    '%s, which is taken, means what the suite says',
    (_, { yaml, json }) => {
      expect(readYaml(yaml).data).toEqual(json === '' ? null : JSON.parse(json ?? ''))
    },
  )

  it('what has no JSON and is taken has a key that is nothing, which is no id and no key of any file', () => {
    const others = taken.filter(([, { json }]) => json === undefined)
    expect(Object.fromEntries(others.map(([id, { yaml }]) => [id, readYaml(yaml).data]))).toEqual({
      '4ABK': { unquoted: 'separate', 'http://foo.com': null, 'omitted value': null },
      CFD4: [[{ '': 'empty key' }], [{ '': 'another empty key' }]],
      DFF7: { explicit: 'entry', implicit: 'entry', '': null },
      FRK4: { foo: null, '': 'bar' },
      NHX8: { '': null },
      S3PD: { 'plain key': 'in-line value', '': null, 'quoted key': ['entry'] },
      'SM9W/01': { '': null },
      'UKK6/00': [{ '': null }],
    })
  })
})
