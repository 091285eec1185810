import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { byCodePoint } from '../core/order.ts'
import type { Io } from './io.ts'

/** The starter lists: the folders of `templates/`; each holds a file a language. */
export function templateNames({ disk }: Io): string[] {
  return disk.readdirSync(folder()).toSorted(byCodePoint)
}

export const templatePath = (name: string) => join(folder(), name, 'en.yaml')

const folder = () => fileURLToPath(new URL('../../templates', import.meta.url))
