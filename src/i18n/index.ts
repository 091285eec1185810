import type { Language } from '../core/language.ts'
import { en } from './en/index.ts'
import { pl } from './pl/index.ts'
import { ru } from './ru/index.ts'

export type Messages = typeof en

/** All of them at once, for tests; the program loads the one that it needs (`load.ts`). */
export const messagesIn: Record<Language, Messages> = { en, ru, pl }
