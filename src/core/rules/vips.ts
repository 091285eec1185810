import type { Finders } from './index.ts'

/** Whether the most important ones are what they should be: all of them Wow, alive, and not of one stage only. */
export const vips = {
  /** What nobody has scored yet is not known to fall short. */
  'vip-not-wow': ({ summary }) =>
    summary.vip.places
      .filter(({ row }) => row.own === 'absent' || (row.level !== undefined && row.level !== 'wow'))
      .map(({ row }) => ({ rule: 'vip-not-wow', row })),
  'vip-dying': ({ summary }) =>
    summary.vip.places
      .filter(({ row }) => row.touchpoint.lifecycle === 'decline')
      .map(({ row }) => ({ rule: 'vip-dying', row })),
  'vip-one-stage': ({ summary }) => {
    const { places } = summary.vip
    const [stage, ...others] = new Set(places.map(({ row }) => row.touchpoint.stage))
    return places.length > 1 && stage !== undefined && others.length === 0
      ? [{ rule: 'vip-one-stage', stage, vips: places.length }]
      : []
  },
} satisfies Finders<'vip-not-wow' | 'vip-dying' | 'vip-one-stage'>
