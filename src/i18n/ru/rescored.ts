import type { Messages } from '../index.ts'

export const rescored: Messages['rescored'] = {
  title: 'Оценено повторно',
  intro:
    'Об этом группа поговорила и проголосовала ещё раз. Считаются вторые голоса, первые сохранены рядом.',
  about: (name, of) => `${name} (${of})`,
  votes: (name, first, now) => `${name}: сначала ${first.join(' ')} → теперь ${now.join(' ')}`,
  cast: (name, first, now) => `${name}: сначала ${first.join(', ')} → теперь ${now.join(', ')}`,
}
