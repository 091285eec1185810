import type { Language } from '../core/inventory.ts'
import { en } from './en/index.ts'
import { pl } from './pl/index.ts'
import { ru } from './ru/index.ts'

export type Messages = typeof en

export const messagesIn: Record<Language, Messages> = { en, ru, pl }
