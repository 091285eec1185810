import { listed } from '../plural.ts'

/** What is scored as a segment of the customers, beside the standing. Texts come in escaped, numbers written. */
export const segments = {
  /** In the place of the latest round, where every audit so far was of a segment. */
  noneOfTheWhole: 'Scored as segments only so far: nothing stands for the whole company yet.',
  scoreAs: (segment: string) => `You score as: ${segment}.`,
  title: 'Segments',
  intro:
    'Own scores as each segment of the customers gave them, beside the standing, which they never enter. A segment that a touchpoint fails most is the one with the lowest score; it is said where that is 2 or more below the standing, or at Sucks.',
  standing: 'Standing',
  failsMost: 'Fails most',
  /** Above the column of a segment. */
  as: (segment: string) => `As ${segment}`,
  scored: (segment: string, touchpoints: number, round: string) =>
    `${segment}: touchpoints scored: ${touchpoints}; latest round: ${round}.`,
  nobody: (segment: string, id: string) =>
    `${segment}: nobody has scored as them yet. touchpoints audit --segment ${id}`,
  unscored: (segment: string, names: readonly string[]) =>
    `Listed for ${segment}, and nobody has scored it as them: ${listed(names)}.`,
  fails: (touchpoint: string, segments: readonly string[], score: string) =>
    `${touchpoint} fails ${listed(segments)} most: ${score}.`,
  failsBy: (touchpoint: string, segments: readonly string[], score: string, below: string) =>
    `${touchpoint} fails ${listed(segments)} most: ${score}, ${below} below the standing.`,
  chainBreaks: (segment: string, links: readonly string[]) => `As ${segment} it breaks at ${listed(links)}.`,
  chainStrength: (segment: string, strength: string) => `As ${segment} its strength is ${strength}.`,
}
