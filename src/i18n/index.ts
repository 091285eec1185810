import type { Language } from '../core/inventory.ts'
import { en } from './en/index.ts'

export type Messages = typeof en

/** Russian and Polish are valid and speak English until they have words of their own. */
export const messagesIn: Record<Language, Messages> = { en, ru: en, pl: en }
