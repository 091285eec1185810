import type { Summary } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'

/** What a report leaves out, for its head: nothing is said of one that leaves out nothing. */
export function scopeText(
  summary: Summary,
  words: Messages['report'],
  safe: (text: string) => string,
): string[] {
  const { scope } = words
  const excerpt = excerptText(summary, words, safe)
  return [
    ...(excerpt === undefined ? [] : [`${excerpt}.`, scope.ofTheWhole]),
    ...(summary.anonymous ? [scope.anonymous] : []),
  ]
}

/** What an excerpt was chosen by, and how much of the whole it is; `undefined` for the whole. */
export function excerptText(
  { excerpt }: Summary,
  { scope }: Messages['report'],
  safe: (text: string) => string,
): string | undefined {
  if (!excerpt) return undefined
  const { only, warnDays, touchpoints, stages, channels, chains, owners } = excerpt.by
  const facets = [
    ...named(only, (some) => scope.filters(some, warnDays)),
    ...named(touchpoints.map(safe), scope.touchpoints),
    ...named(stages.map(safe), scope.stages),
    ...named(channels.map(safe), scope.channels),
    ...named(chains.map(safe), scope.chains),
    ...named(owners.map(safe), scope.owners),
  ]
  return scope.excerpt(facets, excerpt.touchpoints, excerpt.parts)
}

const named = <T>(some: readonly T[], say: (some: readonly T[]) => string) =>
  some.length === 0 ? [] : [say(some)]
