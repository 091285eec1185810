import { readFileSync } from 'node:fs'

/** Of the package, as its own file says. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { version: string } // our own package.json
  return version
}
