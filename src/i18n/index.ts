import type { Language } from '../core/language.ts'
import { en } from './en/index.ts'
import type { line } from './en/line.ts'
import { pl } from './pl/index.ts'
import { ru } from './ru/index.ts'

export type Messages = typeof en
/** Those of them that the command line itself wants. */
export type LineMessages = typeof line

/** All of them at once, for tests; the program loads the one that it needs (`load.ts`). */
export const messagesIn: Record<Language, Messages> = { en, ru, pl }
