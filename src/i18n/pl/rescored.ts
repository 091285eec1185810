import type { Messages } from '../index.ts'

export const rescored: Messages['rescored'] = {
  title: 'Ocenione ponownie',
  intro: 'Po rozmowie grupa zagłosowała tu jeszcze raz. Liczą się późniejsze głosy, pierwsze są zachowane.',
  about: (name, of) => `${name} (${of})`,
  votes: (name, first, now) => `${name}: najpierw ${first.join(' ')} → teraz ${now.join(' ')}`,
  cast: (name, first, now) => `${name}: najpierw ${first.join(', ')} → teraz ${now.join(', ')}`,
}
