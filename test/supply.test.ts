import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const textOf = (name: string) => readFileSync(root + name, 'utf8')

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
}

describe.each(['package-lock.json', 'test/browser/package-lock.json'])('%s', (name) => {
  const { packages } = JSON.parse(textOf(name)) as { packages: Record<string, Locked> }
  const locked = Object.entries(packages).filter(([path]) => path !== '')

  it('says of every package which bytes it has', () => {
    expect(locked.length).toBeGreaterThan(10)
    for (const [path, one] of locked) expect(one.integrity, path).toMatch(/^sha512-[\w+/]{86}==$/)
  })

  it('names no host: everybody asks the registry of their own', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })

  it('has no package that runs a script when it is installed, and none from elsewhere', () => {
    const scripts = locked.filter(([, one]) => one.hasInstallScript).map(([path]) => path)
    expect(scripts.filter((path) => !path.endsWith('/fsevents'))).toEqual([]) // on macOS, and never asked for here
    expect(locked.filter(([, { link, version }]) => link || !/^\d/.test(version ?? ''))).toEqual([])
  })
})

describe('what is shipped', () => {
  it('needs no package at run time, and runs nothing when it is installed', () => {
    const { dependencies, scripts } = JSON.parse(textOf('package.json')) as Record<
      string,
      Record<string, string>
    >
    expect(dependencies).toBeUndefined()
    expect(Object.keys(scripts ?? {}).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
  })

  it('has no way into the network', () => {
    const chunks = readdirSync(`${root}dist/cli`).filter((name) => name.endsWith('.cjs'))
    expect(chunks.length).toBeGreaterThan(3)
    for (const name of chunks)
      expect(textOf(`dist/cli/${name}`), name).not.toMatch(
        /require\(["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector)(?:\/\w+)?["']\)|\bfetch\(|\bWebSocket\(/,
      )
  })

  it('says in SECURITY.md what is promised and how to report', () => {
    const text = textOf('SECURITY.md')
    for (const word of ['Report', 'network', '80 MB', '64 levels', '1,000,000', '500 problems', 'link'])
      expect(text).toContain(word)
  })
})
