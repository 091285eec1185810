import type { Language } from '../core/language.ts'
import type { Messages } from './index.ts'

/** The words of one language, read from the disk when they are wanted. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).en
    case 'ru':
      return (await import('./ru/index.ts')).ru
    case 'pl':
      return (await import('./pl/index.ts')).pl
  }
}
