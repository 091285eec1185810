import type { Messages } from '../index.ts'

export const screen: Messages['screen'] = {
  moreInStatus: (count) => `и ещё ${count}: touchpoints status`,
  moreInReport: (count) => `и ещё ${count}: touchpoints report`,
}
